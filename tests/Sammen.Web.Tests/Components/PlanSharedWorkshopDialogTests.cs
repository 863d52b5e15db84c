using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A programme manager plans one activity for several projects.</summary>
public sealed class PlanSharedWorkshopDialogTests : Screen
{
    private SammenUser mette = null!;
    private Round round = null!;

    [Fact]
    public async Task All_projects_of_the_round_take_part_unless_they_are_taken_out()
    {
        await App.AddProjectAsync([mette], Builders.OtherMunicipality, "Robotter", round: round);
        await App.AddProjectAsync([mette], "760", "Sensorer", round: round);
        var (screen, answer) = OpenDialog();
        Assert.Equal(("Planlæg fælles aktivitet", "13.00", "15.30"), (screen.Find("h2").Words(), screen.Field("Fra kl.").Value(), screen.Field("Til kl.").Value()));
        Assert.All(screen.FindAll("label.check input"), box => Assert.True(box.IsChecked()));

        await screen.Type("Titel", "Det svære på bordet");
        await screen.Type("Dato", "24-06-26");
        await screen.Type("Sted eller link (kan stå tomt)", "Multihuset");
        await screen.Field("Kommune 760 · Sensorer").ChangeAsync(new() { Value = false });
        await screen.Submit();

        Assert.IsType<Guid>((await answer).Data);
        var parts = await App.ReadAsync(db => db.Workshops.Include(part => part.Project).AsNoTracking().ToListAsync());
        Assert.Equal(["Robotter", "Skærme i hjemmeplejen"], parts.Select(part => part.Project.Title).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(parts, part => Assert.Equal(
            ("Det svære på bordet", WorkshopKind.SharedLearning, new DateTime(2026, 6, 24, 11, 0, 0, DateTimeKind.Utc), 150, "Multihuset"),
            (part.Title, part.Kind, part.StartsAt, part.Minutes, part.Place)));
    }

    [Theory]
    [InlineData("Titel", "", "Skriv noget her.")]
    [InlineData("Dato", "", "Skriv noget her.")]
    [InlineData("Dato", "24-06-2040", "Datoen skal ligge fra 1. feb. 2025 til 31. okt. 2028. Er den skrevet rigtigt?")]
    [InlineData("Til kl.", "12.59", "Slut skal ligge efter start.")]
    public async Task What_is_missing_or_makes_no_sense_is_told_beside_its_field_and_nothing_is_planned(string field, string typed, string problem)
    {
        var (screen, answer) = OpenDialog();
        await screen.Type("Titel", "Det svære på bordet");
        await screen.Type("Dato", "24-06-26");

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
        Assert.False(await App.ReadAsync(db => db.Workshops.AnyAsync()));
    }

    [Fact]
    public async Task Nobody_is_no_shared_activity()
    {
        var (screen, answer) = OpenDialog();
        await screen.Type("Titel", "Det svære på bordet");
        await screen.Type("Dato", "24-06-26");
        await screen.Find("label.check input").ChangeAsync(new() { Value = false });

        await screen.Submit();

        Assert.Equal("Vælg mindst ét projekt.", screen.Find("#sharing-problem").Words());
        Assert.False(answer.IsCompleted);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        round = await App.AddRoundAsync();
        await App.AddProjectAsync([mette], round: round);
        await SignInAsync(Role.ProgrammeManager);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog()
    {
        var opened = Open(new DialogParameters<PlanSharedWorkshopDialog> { { dialog => dialog.RoundId, round.Id } });
        opened.Screen.WaitForState(() => opened.Screen.FindAll(".loading").Count == 0);
        return opened;
    }
}
