using Bunit;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Who else takes part in a shared activity is chosen.</summary>
public sealed class JoinSharedPlanDialogTests : Screen
{
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task A_facilitator_is_offered_their_other_projects_that_run_and_those_that_are_chosen_join()
    {
        await App.AddProjectAsync([Person], Builders.OtherMunicipality, "Robotter");
        var over = await App.AddProjectAsync([Person], Builders.OtherMunicipality, "Slut");
        await App.CloseAsync(over, Person);
        await App.AddProjectAsync([await App.AddFacilitatorAsync("Jonas Lind")], Builders.OtherMunicipality, "En andens");
        var (screen, answer) = OpenDialog();
        Assert.Equal("Tag flere med", screen.Find("h2").Words());
        Assert.Equal([$"Kommune {Builders.OtherMunicipality} · Robotter"], screen.FindAll("label.check").Select(OnScreen.Words), StringComparer.Ordinal);

        await screen.Field($"Kommune {Builders.OtherMunicipality} · Robotter").ChangeAsync(new() { Value = true });
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(2, await PartsAsync());
    }

    [Fact]
    public async Task A_programme_manager_is_offered_the_projects_of_the_round_and_of_one_without_facilitators_is_told_why_not()
    {
        var round = await App.ReadAsync(db => Task.FromResult(db.Rounds.Single(found => found.Id == project.RoundId)));
        await App.AddProjectAsync([], Builders.OtherMunicipality, "Robotter", round: round);
        await App.AddProjectAsync([Person], Builders.OtherMunicipality, "I en anden runde");
        await SignInAsync(Role.ProgrammeManager);

        var (screen, _) = OpenDialog();

        var offered = $"Kommune {Builders.OtherMunicipality} · Robotter · har ingen facilitator endnu";
        Assert.Equal([offered], screen.FindAll("label.check").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.True(screen.Field(offered).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Nobody_chosen_is_told_beside_the_choice_and_nobody_joins()
    {
        await App.AddProjectAsync([Person], Builders.OtherMunicipality, "Robotter");
        var (screen, answer) = OpenDialog();

        await screen.Submit();

        Assert.Equal("Vælg mindst ét projekt.", screen.Find("#sharing-problem").Words());
        Assert.False(answer.IsCompleted);
        Assert.Equal(1, await PartsAsync());
    }

    [Fact]
    public void Where_there_is_nobody_to_bring_in_it_says_so()
        => Assert.Equal("Der er ingen projekter at tage med.", OpenDialog().Screen.Find(".mud-dialog p").Words());

    protected override async Task ReadyAsync()
    {
        var mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddSharedAsync(project, mette, App.Now.AddDays(7));
        await SignInAsync(mette);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog()
    {
        var opened = Open(new DialogParameters<JoinSharedPlanDialog> { { dialog => dialog.WorkshopId, workshop.Id } });
        opened.Screen.WaitForState(() => opened.Screen.FindAll(".loading").Count == 0);
        return opened;
    }

    private Task<int> PartsAsync() => App.ReadAsync(db => Task.FromResult(db.Workshops.Count(part => part.SharedPlanId != null && part.SharedPlanId == db.Workshops.First(found => found.Id == workshop.Id).SharedPlanId)));
}
