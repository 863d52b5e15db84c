using Bunit;
using Sammen.Web.Features.Start;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>Each first step says what and why, leads to where it is done, and is ticked afterwards.</summary>
public sealed class StepListTests : Screen
{
    [Theory]
    [InlineData(FirstStepKind.InviteManagers, Addresses.Invitations)]
    [InlineData(FirstStepKind.InvitePeople, Addresses.Invitations)]
    [InlineData(FirstStepKind.WritePublicTexts, Addresses.PublicTexts)]
    [InlineData(FirstStepKind.OpenRound, Addresses.Rounds)]
    [InlineData(FirstStepKind.MakeProject, Addresses.Rounds)]
    [InlineData(FirstStepKind.SetUpMail, null)]
    public void One_that_is_not_done_leads_to_where_it_is_done(FirstStepKind kind, string? address)
    {
        var list = Render<StepList>(parameters => parameters.Add(steps => steps.Steps, [new FirstStep(kind, IsDone: false)]));

        Assert.Equal(address, list.FindAll("a").SingleOrDefault()?.GetAttribute("href"));
        Assert.DoesNotContain("gjort", list.Find("li").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_done_is_ticked_and_leads_nowhere()
    {
        var list = Render<StepList>(parameters => parameters.Add(steps => steps.Steps, [new FirstStep(FirstStepKind.OpenRound, IsDone: true)]));

        Assert.StartsWith("✓ Opret en runde · gjort", list.Find("li.done").Words(), StringComparison.Ordinal);
        Assert.Empty(list.FindAll("a"));
    }
}
