using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangeWorkshopDialogTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser jonas = null!;
    private SammenUser gone = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task It_opens_on_the_plan_as_it_stands_with_all_who_may_run_it_and_those_who_do()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal("Ret: Opstart", screen.Find("h2").Words());
        Assert.Equal(
            ("Opstart", "Workshop", "Idea", "man. 4. maj 2026", "14.00", "16.00", "Rådhuset, lokale 2"),
            (screen.Field("Titel").Value(), screen.Field("Type").Value(), screen.Field("Fase").Value(), screen.Field("Dato").Value(), screen.Field("Fra kl.").Value(),
                screen.Field("Til kl.").Value(), screen.Field("Sted eller link (kan stå tomt)").Value()));
        Assert.Equal(["Jonas Lind", "Mette Krogh", "Tidligere ansat"], screen.FindAll("fieldset label").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal((false, true, true), (screen.Field("Jonas Lind").IsChecked(), screen.Field("Mette Krogh").IsChecked(), screen.Field("Tidligere ansat").IsChecked()));
    }

    [Fact]
    public async Task Every_field_that_was_changed_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Titel", "Ny titel");
        await screen.Type("Type", nameof(WorkshopKind.Sparring));
        await screen.Type("Fase", nameof(Phase.Design));
        await screen.Type("Dato", "5. maj");
        await screen.Type("Fra kl.", "10");
        await screen.Type("Til kl.", "11");
        await screen.Type("Sted eller link (kan stå tomt)", "");
        await screen.Field("Jonas Lind").ChangeAsync(new() { Value = true });
        await screen.Field("Mette Krogh").ChangeAsync(new() { Value = false });

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.WorkshopAsync(workshop.Id);
        Assert.Equal(
            ("Ny titel", WorkshopKind.Sparring, Phase.Design, new DateTime(2026, 5, 5, 8, 0, 0, DateTimeKind.Utc), 60, null),
            (kept.Title, kept.Kind, kept.Phase, kept.StartsAt, kept.Minutes, kept.Place));
        Assert.Equal(new[] { jonas.Id, gone.Id }.Order(), kept.Facilitators.Select(facilitator => facilitator.UserId).Order());
    }

    [Fact]
    public async Task Who_changed_the_same_field_as_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (screen, answer) = await OpenAsync();
        await App.ReadAsync(async db =>
        {
            var other = db.Workshops.Single();
            await db.Entry(other).Collection(found => found.Facilitators).LoadAsync();
            other.Change(db.Projects.Single(), new WorkshopPlan("Kollegaens titel", other.Kind, other.Phase, other.StartsAt, other.Minutes, other.Place, [mette.Id]), jonas.Id, App.Now);
            return await db.SaveChangesAsync();
        });
        await screen.Type("Titel", "Min titel");

        await screen.Submit();

        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.Equal("Min titel", screen.Field("Titel").Value());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task One_that_was_held_cannot_come_to_lie_on_a_day_to_come()
    {
        var (screen, _) = await OpenAsync();
        await App.ChangeAsync(db => db.Workshops.Single().Hold(mette.Id, App.Now));
        await screen.Type("Dato", "5. maj");

        await screen.Submit();

        Assert.Equal("Aktiviteten ligger 5. maj 2026 og kan først afsluttes den dag.", screen.Problem("Dato"));
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync()
    {
        mette = await App.AddFacilitatorAsync();
        jonas = await App.AddFacilitatorAsync("Jonas Lind");
        gone = await App.AddFacilitatorAsync("Tidligere ansat");
        project = await App.AddProjectAsync([mette, jonas], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        workshop = await App.AddAsync(new Workshop(
            project, new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Idea, App.Now, Minutes: 120, "Rådhuset, lokale 2", [mette.Id, gone.Id]), mette.Id, App.Now));
        await SignInAsync(mette);
        var view = (await (await App.AsAsync(mette)).Get<WorkshopQueries>().FindAsync(workshop.Id, default))!;
        return Open(new DialogParameters<ChangeWorkshopDialog> { { dialog => dialog.Workshop, view } });
    }
}
