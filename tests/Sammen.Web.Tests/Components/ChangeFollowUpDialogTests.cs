using Bunit;
using MudBlazor;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Projects;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangeFollowUpDialogTests : Screen
{
    private Project project = null!;
    private FollowUp followUp = null!;

    [Fact]
    public void It_opens_on_the_promise_as_it_stands()
    {
        var (screen, _) = OpenDialog();

        Assert.Equal("Ret opfølgningen", screen.Find("h2").Words());
        Assert.Equal(
            ("Spørg leverandøren", "Teamlederen", "man. 11. maj 2026"), (screen.Field("Hvad skal gøres?").Value(), screen.Field("Hvem gør det?").Value(), screen.Field("Senest").Value()));
    }

    [Fact]
    public async Task Every_field_that_was_changed_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = OpenDialog();
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Type("Hvem gør det?", "Lederen");
        await screen.Type("Senest", "1. juni");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.FollowUpAsync(followUp.Id);
        Assert.Equal(("Spørg MED", "Lederen", new DateOnly(2026, 6, 1)), (kept.What, kept.Responsible, kept.Due));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_stays_and_the_same_field_is_told()
    {
        var (screen, answer) = OpenDialog();
        await App.ChangeAsync(db => db.FollowUps.Single().Change(db.Projects.Single(), "Spørg leverandøren", "Jonas", responsibleId: null, followUp.Due.AddDays(1), Person.Id, App.Now));
        await screen.Type("Hvem gør det?", "Lederen");

        await screen.Submit();
        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.False(answer.IsCompleted);

        await screen.Type("Hvem gør det?", "Teamlederen");
        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Submit();
        Assert.False((await answer).Canceled);
        var kept = await App.FollowUpAsync(followUp.Id);
        Assert.Equal(("Spørg MED", "Jonas", followUp.Due.AddDays(1)), (kept.What, kept.Responsible, kept.Due));
    }

    [Fact]
    public async Task Somebody_with_an_account_is_named_beside_the_words_or_instead_of_them()
    {
        var lise = await App.AddLeaderAsync();
        var (screen, answer) = OpenDialog();
        Assert.Equal(["Ingen valgt", "Lise Holm", "Mette Krogh"], screen.Field("Person i Sammen (valgfrit)").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);

        await screen.Type("Person i Sammen (valgfrit)", lise.Id.ToString());
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(("Teamlederen", lise.Id), (await App.FollowUpAsync(followUp.Id)) is var kept ? (kept.Responsible, kept.ResponsibleId!.Value) : default);
    }

    [Fact]
    public async Task Who_has_left_the_project_stays_named_until_somebody_else_is()
    {
        var jonas = await App.AddFacilitatorAsync("Jonas Lind");
        await App.ChangeAsync(db => db.FollowUps.Single().Change(db.Projects.Single(), "Spørg leverandøren", "Jonas Lind", jonas.Id, followUp.Due, Person.Id, App.Now));
        followUp = await App.FollowUpAsync(followUp.Id);
        var (screen, answer) = OpenDialog("Jonas Lind");
        Assert.Equal(jonas.Id.ToString(), screen.Field("Person i Sammen (valgfrit)").Value());

        await screen.Type("Hvad skal gøres?", "Spørg MED");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(jonas.Id, (await App.FollowUpAsync(followUp.Id)).ResponsibleId);
    }

    [Fact]
    public async Task A_promise_that_was_closed_meanwhile_is_told()
    {
        var (screen, _) = OpenDialog();
        await App.ChangeAsync(db => db.FollowUps.Single().TickOff(Person.Id, App.Now));
        await screen.Type("Hvem gør det?", "Lederen");

        await screen.Submit();

        Assert.Equal("Opfølgningen er allerede lukket.", screen.Alerts());
    }

    [Fact]
    public async Task A_day_far_from_the_course_is_told_beside_the_field()
    {
        var (screen, _) = OpenDialog();
        await screen.Type("Senest", "24-12-2040");

        await screen.Submit();

        Assert.StartsWith("Datoen skal ligge fra 1. feb. 2025", screen.Problem("Senest"), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person]);
        followUp = await App.AddFollowUpAsync(project, Person);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog(string? named = null) => Open(new DialogParameters<ChangeFollowUpDialog>
    {
        { dialog => dialog.FollowUp, new FollowUpRow(followUp.Id, followUp.What, followUp.Responsible, followUp.ResponsibleId, named, followUp.Due, FollowUpState.Open, IsOverdue: false) },
        { dialog => dialog.ProjectId, project.Id },
    });
}
