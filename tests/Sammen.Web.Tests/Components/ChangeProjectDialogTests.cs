using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class ChangeProjectDialogTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task It_opens_on_what_is_agreed()
    {
        var (screen, _) = await OpenAsync();

        Assert.Equal(
            ("Videoopkald", "Skærme i hjemmeplejen", "CommunicationAndScreenContact", "Introduced", "Hjemmeplejen Nord", "ElderlyAndHealth", "11,11", "33,33"),
            (screen.Field("Teknologien, kort sagt").Value(), screen.Field("Projektets navn").Value(), screen.Field("Slags teknologi").Value(),
                screen.Field("Hvad sker der med den?").Value(), screen.Field("Arbejdsplads").Value(), screen.Field("Fagområde").Value(), screen.Field("Ledere").Value(),
                screen.Field("Medarbejdere").Value()));
        Assert.Equal([true, false, true, false, false, false, false], screen.FindAll("fieldset ul input").Select(OnScreen.IsChecked));
    }

    [Fact]
    public async Task What_was_changed_is_kept_and_the_dialog_closes()
    {
        var (screen, answer) = await OpenAsync();
        await screen.Type("Projektets navn", "Nyt navn");
        await screen.Type("Fagområde", nameof(Area.Culture));

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(project.Plan() with { Title = "Nyt navn", Area = new(Area.Culture) }, (await App.ProjectAsync(project.Id)).Plan());
    }

    [Fact]
    public async Task What_the_phases_do_to_the_coverage_is_said_before_it_is_saved()
    {
        await App.AssessAsync(project, mette, new DialogueCell(Phase.Design, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        var (screen, _) = await OpenAsync();
        Assert.Equal("", screen.Find("#project-phases-said").Words());

        await screen.FindAll("fieldset ul input")[0].ChangeAsync(new() { Value = false });
        Assert.Equal("Dækningen går fra 1 af 8 til 1 af 4 felter.", screen.Find("#project-phases-said").Words());

        await screen.FindAll("fieldset ul input")[6].ChangeAsync(new() { Value = true });
        await screen.FindAll("fieldset ul input")[5].ChangeAsync(new() { Value = true });
        Assert.Equal("Dækningen går fra 1 af 8 til 1 af 12 felter. Ingen aktiviteter endnu: Udvikling og Implementering.", screen.Find("#project-phases-said").Words());
        Assert.Equal(project.SupportedPhases, (await App.ProjectAsync(project.Id)).SupportedPhases);
    }

    [Fact]
    public async Task What_other_days_do_to_the_hours_and_to_the_plan_is_said_before_it_is_saved()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(3));
        await App.AddWorkshopAsync(project, mette, new DateTime(2026, 9, 30, 22, 30, 0, DateTimeKind.Utc));
        var cancelled = await App.AddWorkshopAsync(project, mette, App.Now.AddMonths(5));
        await App.ChangeAsync(db => db.Attach(cancelled).Entity.Cancel(mette.Id, App.Now));
        var (screen, _) = await OpenAsync(mette);
        Assert.Equal("", Said(screen));

        await screen.Type("Forløbets sidste dag", "30-9-26");
        Assert.Equal(
            "Timer sat af i alt går fra 300 til 267 for medarbejdere og fra 100 til 89 for ledere. En planlagt aktivitet kommer til at ligge uden for forløbet.", Said(screen));

        await screen.Type("Forløbets sidste dag", "1-5-26");
        Assert.EndsWith("2 planlagte aktiviteter kommer til at ligge uden for forløbet.", Said(screen), StringComparison.Ordinal);

        await screen.Type("Forløbets sidste dag", "30-10-26");
        Assert.Equal("", Said(screen));
        Assert.Equal(new DateOnly(2026, 10, 31), (await App.ProjectAsync(project.Id)).CourseEnd);

        static string Said(IRenderedComponent<MudDialogProvider> screen) => screen.Find("#project-days-said").Words();
    }

    [Fact]
    public async Task A_phase_in_use_cannot_be_taken_out_and_says_so()
    {
        await App.AddNoteAsync(project, mette, phase: Phase.Design);

        var (screen, _) = await OpenAsync();

        Assert.Equal([false, false, true, false, false, false, false], screen.FindAll("fieldset ul input").Select(input => input.HasAttribute("disabled")));
        Assert.EndsWith("I brug", screen.FindAll("fieldset ul li")[2].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phase_that_came_into_use_meanwhile_is_told_beside_the_phases()
    {
        var (screen, answer) = await OpenAsync();
        await App.AddNoteAsync(project, mette, phase: Phase.Design);
        await screen.FindAll("fieldset ul input")[2].ChangeAsync(new() { Value = false });

        await screen.Submit();

        Assert.Equal("I Designfasen er der allerede skrevet, vurderet eller planlagt noget, så fasen bliver i forløbet.", screen.Find("#project-phases-problem").Words());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task A_facilitator_changes_dates_and_phases_alone()
    {
        var (screen, answer) = await OpenAsync(mette);
        Assert.Equal(["Forløbets første dag", "Forløbets sidste dag"], screen.FindAll("label[for]").Select(OnScreen.Words), StringComparer.Ordinal);
        await screen.Type("Forløbets sidste dag", "30-9-26");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(new DateOnly(2026, 9, 30), (await App.ProjectAsync(project.Id)).CourseEnd);
    }

    [Fact]
    public async Task Who_changed_the_same_field_as_somebody_else_is_told_and_keeps_what_was_typed()
    {
        var (screen, answer) = await OpenAsync();
        await App.ReadAsync(async db =>
        {
            var round = db.Rounds.Single();
            db.Projects.Single().Change(project.Plan() with { Title = "Kollegaens navn" }, round, PhaseSet.Of(), mette.Id, App.Now);
            return await db.SaveChangesAsync();
        });
        await screen.Type("Projektets navn", "Mit navn");

        await screen.Submit();

        Assert.Equal("Nogen har rettet det samme imens. Genindlæs siden for at se det nyeste.", screen.Alerts());
        Assert.Equal("Mit navn", screen.Field("Projektets navn").Value());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task A_course_that_was_closed_meanwhile_is_told_and_what_was_typed_stays()
    {
        var (screen, _) = await OpenAsync();
        await App.CloseAsync(project, mette);
        await screen.Type("Projektets navn", "Mit navn");

        await screen.Submit();

        Assert.Equal("Forløbet blev lukket 4. maj 2026, så der kan ikke skrives i det. En programleder kan åbne det igen.", screen.Alerts());
        Assert.Equal("Mit navn", screen.Field("Projektets navn").Value());
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(SammenUser? person = null)
    {
        await SignInAsync(person ?? await App.AddUserAsync(Role.ProgrammeManager));
        var form = (await (await App.AsAsync(Person)).Get<ProjectFormQueries>().FindAsync(project.Id, default))!;
        return Open(new DialogParameters<ChangeProjectDialog> { { dialog => dialog.Form, form } });
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
    }
}
