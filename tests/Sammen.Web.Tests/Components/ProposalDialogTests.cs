using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ProposalDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task It_shows_each_workshop_with_phase_title_kind_and_day_and_all_are_chosen()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Forslag", screen.Find("h2").Words());
        Assert.Equal(["Designfasen", "Udbuds-/Indkøbsfasen"], screen.FindAll(".form-list .check").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.All(screen.FindAll(".form-list input[type=checkbox]"), box => Assert.True(box.IsChecked()));
        Assert.Equal(["Workshop: Design", "Processparring: Udbud/indkøb"], screen.FindAll("[id$=-title]").Select(OnScreen.Value), StringComparer.Ordinal);
        Assert.Equal(["Workshop", "Sparring"], screen.FindAll("[id$=-kind]").Select(OnScreen.Value), StringComparer.Ordinal);
        Assert.Contains("Alle begynder kl. 13.00", screen.Find(".mud-dialog").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_shows_the_agenda_it_will_have_also_when_its_kind_is_changed()
    {
        var (screen, _) = await OpenAsync();
        Assert.StartsWith("13.00 15 min. Velkommen", screen.FindAll("details .agenda")[0].Items().First(), StringComparison.Ordinal);
        Assert.Equal(6, screen.FindAll("details .agenda")[0].Items().Count());

        await screen.Find("#proposed-0-kind").ChangeAsync(new() { Value = nameof(WorkshopKind.Teaching) });

        Assert.Equal(4, screen.FindAll("details .agenda")[0].Items().Count());
    }

    [Fact]
    public async Task What_was_changed_is_what_is_planned_and_what_was_unticked_is_left()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Find("#proposed-0-title").ChangeAsync(new() { Value = "En anden titel" });
        await screen.Find("#proposed-0-kind").ChangeAsync(new() { Value = nameof(WorkshopKind.Teaching) });
        await screen.Find("#proposed-0-date").ChangeAsync(new() { Value = "24-06-26" });
        await screen.FindAll(".form-list input[type=checkbox]")[1].ChangeAsync(new() { Value = false });

        await screen.Submit();

        Assert.Equal(1, (await answer).Data);
        var kept = Assert.Single(await App.ReadAsync(db => db.Workshops.ToListAsync()));
        Assert.Equal(
            ("En anden titel", WorkshopKind.Teaching, Phase.Design, new DateTime(2026, 6, 24, 11, 0, 0, DateTimeKind.Utc)), (kept.Title, kept.Kind, kept.Phase, kept.StartsAt));
    }

    [Fact]
    public async Task What_is_missing_is_told_beside_its_field_and_nothing_is_planned()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Find("#proposed-1-title").ChangeAsync(new() { Value = "" });
        await screen.Find("#proposed-1-date").ChangeAsync(new() { Value = "i morgen tidlig" });

        await screen.Submit();

        Assert.NotEmpty(screen.Find("#proposed-1-date-problem").Words());
        await screen.Find("#proposed-1-date").ChangeAsync(new() { Value = "24-06-26" });
        await screen.Submit();
        Assert.Equal("Skriv noget her.", screen.Find("#proposed-1-title-problem").Words());
        Assert.Equal("", screen.Find("#proposed-0-title-problem").Words());
        Assert.False(answer.IsCompleted);
        Assert.Empty(await App.ReadAsync(db => db.Workshops.ToListAsync()));
    }

    [Fact]
    public async Task Nothing_chosen_and_planned_by_somebody_else_meanwhile_are_told_below_the_list()
    {
        var (screen, answer) = await OpenAsync();
        foreach (var at in new[] { 0, 1 })
        {
            await screen.FindAll(".form-list input[type=checkbox]")[at].ChangeAsync(new() { Value = false });
        }

        await screen.Submit();
        Assert.Equal("Vælg mindst én aktivitet.", screen.Find(".form-list + .field-problem").Words());

        await screen.FindAll(".form-list input[type=checkbox]")[0].ChangeAsync(new() { Value = true });
        await App.AddWorkshopAsync(project, mette, phase: Phase.Design);
        await screen.Submit();
        Assert.Equal("Designfasen har fået en aktivitet i mellemtiden. Luk forslaget og se planen igen.", screen.Find(".form-list + .field-problem").Words());
        Assert.False(answer.IsCompleted);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
        return Open(new DialogParameters<ProposalDialog>
        {
            { dialog => dialog.ProjectId, project.Id },
            {
                dialog => dialog.Proposed,
                [
                    new(Phase.Design, WorkshopKind.Workshop, new DateOnly(2026, 6, 1)),
                    new(Phase.Procurement, WorkshopKind.Sparring, new DateOnly(2026, 6, 15)),
                ]
            },
        });
    }
}
