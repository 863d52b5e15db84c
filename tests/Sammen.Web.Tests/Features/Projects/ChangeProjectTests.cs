using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

public sealed class ChangeProjectTests : IAsyncLifetime
{
    private static readonly DialogueCell InDesign = new(Phase.Design, CoreQuestion.CoreTask);

    private TestApp app = null!;
    private SammenUser person = null!;
    private Desk mette = null!;
    private Desk dorthe = null!;
    private Project project = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        person = await app.AddFacilitatorAsync();
        project = await app.AddProjectAsync([person], supports: PhaseSet.Of(Phase.Idea, Phase.Design, Phase.Procurement));
        (mette, dorthe) = (await app.AsAsync(person), await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager)));
    }

    [Fact]
    public async Task A_programme_manager_agrees_all_of_it_anew()
    {
        await ChangeAsync(dorthe, input => input with
        {
            Title = "Nyt navn",
            Technology = "Ny teknologi",
            Kind = TechnologyKind.Other,
            KindWords = "Noget nyt",
            Aim = TechnologyAim.Developed,
            Workplace = "Et andet sted",
            Area = Area.Culture,
            SupportedPhases = PhaseSet.Of(Phase.Idea),
            CourseStart = project.CourseStart.AddDays(3),
            CourseEnd = project.CourseEnd.AddDays(-3),
            LeaderHours = 5.25m,
            EmployeeHours = 8,
        });

        Assert.Equal(
            new ProjectPlan(
                "Nyt navn", "Ny teknologi", new(TechnologyKind.Other, "Noget nyt"), TechnologyAim.Developed, project.MunicipalityCode, "Et andet sted", new(Area.Culture),
                PhaseSet.Of(Phase.Idea), project.CourseStart.AddDays(3), project.CourseEnd.AddDays(-3), 5.25m, 8),
            (await app.ProjectAsync(project.Id)).Plan());
        Assert.Equal("ProjectChanged", (await app.ReadAsync(db => db.Happenings.SingleAsync())).Kind);
    }

    [Fact]
    public async Task A_facilitator_changes_dates_and_phases_and_nothing_else()
    {
        await ChangeAsync(mette, input => input with
        {
            Title = "Nyt navn",
            Workplace = "Et andet sted",
            LeaderHours = 99,
            SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Decision),
            CourseEnd = project.CourseEnd.AddDays(-3),
        });

        Assert.Equal(
            project.Plan() with { SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Decision), CourseEnd = project.CourseEnd.AddDays(-3) },
            (await app.ProjectAsync(project.Id)).Plan());
    }

    [Fact]
    public async Task Two_who_change_different_fields_and_phases_both_stand()
    {
        await ChangeAsync(dorthe, input => input with { Title = "Nyt navn", SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Design, Phase.Procurement, Phase.Development) });

        await ChangeAsync(dorthe, input => input with { Workplace = "Et andet sted", SupportedPhases = PhaseSet.Of(Phase.Design, Phase.Procurement) });

        Assert.Equal(
            project.Plan() with { Title = "Nyt navn", Workplace = "Et andet sted", SupportedPhases = PhaseSet.Of(Phase.Design, Phase.Procurement, Phase.Development) },
            (await app.ProjectAsync(project.Id)).Plan());
    }

    [Fact]
    public async Task Two_who_change_the_same_field_are_told_and_the_first_stands()
    {
        await ChangeAsync(dorthe, input => input with { Area = Area.Other, AreaWords = "Redning" });

        await Assert.ThrowsAsync<ConcurrentEditException>(() => ChangeAsync(dorthe, input => input with { Area = Area.Culture }));
        await Assert.ThrowsAsync<ConcurrentEditException>(() => ChangeAsync(dorthe, input => input with { Area = Area.Other, AreaWords = "Beredskab" }));

        Assert.Equal("Redning", (await app.ProjectAsync(project.Id)).AreaWords);
    }

    [Fact]
    public async Task A_phase_somebody_wrote_assessed_or_planned_in_stays_and_the_form_says_which()
    {
        await app.AddNoteAsync(project, person, phase: Phase.Idea);
        await app.AssessAsync(project, person, InDesign, AssessmentLevel.Discussed);

        var form = await dorthe.Get<ProjectFormQueries>().FindAsync(project.Id, default);

        Assert.Equal(PhaseSet.Of(Phase.Idea, Phase.Design), form!.InUse);
        await Refused.ByAsync(dorthe, Rule.PhaseInUse, () => ChangeAsync(dorthe, input => input with { SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Procurement) }));
        await Refused.ByAsync(dorthe, Rule.PhaseInUse, () => ChangeAsync(mette, input => input with { SupportedPhases = PhaseSet.Of(Phase.Design) }));
        await ChangeAsync(mette, input => input with { SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Design) });
    }

    [Fact]
    public async Task What_is_planned_or_held_keeps_its_phase_and_what_was_cancelled_does_not()
    {
        var workshop = await app.AddWorkshopAsync(project, person);
        var form = mette.Get<ProjectFormQueries>();
        Assert.Equal(PhaseSet.Of(Phase.Idea), (await form.FindAsync(project.Id, default))!.InUse);

        await app.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(person.Id, app.Now));

        Assert.Empty((await form.FindAsync(project.Id, default))!.InUse);
        await ChangeAsync(mette, input => input with { SupportedPhases = PhaseSet.Of(Phase.Design) });
    }

    [Fact]
    public async Task What_a_manager_may_not_know_of_keeps_no_phase_for_them_and_is_not_lost()
    {
        var note = await app.AddNoteAsync(project, person, "Kun for os", NoteVisibility.Facilitators, phase: Phase.Procurement);

        Assert.Empty((await dorthe.Get<ProjectFormQueries>().FindAsync(project.Id, default))!.InUse);
        await ChangeAsync(dorthe, input => input with { SupportedPhases = PhaseSet.Of(Phase.Idea, Phase.Design) });

        var cell = new DialogueCell(Phase.Procurement, note.Question);
        var view = await mette.Get<DialogueQueries>().FindCellAsync(project.Id, cell, default);
        Assert.Equal((false, false), (view!.IsInCourse, view.MayEdit));
        Assert.Null(await dorthe.Get<DialogueQueries>().FindCellAsync(project.Id, cell, default));
    }

    [Fact]
    public async Task The_form_knows_what_a_choice_of_phases_does_to_the_coverage()
    {
        await app.AssessAsync(project, person, InDesign, AssessmentLevel.Clarified);
        await app.AssessAsync(project, person, InDesign with { Question = CoreQuestion.DailyWork }, AssessmentLevel.NotDiscussed);

        var form = await dorthe.Get<ProjectFormQueries>().FindAsync(project.Id, default);

        Assert.Equal(new Share(1, 12), form!.CoverageWith(project.SupportedPhases));
        Assert.Equal(new Share(1, 8), form.CoverageWith(PhaseSet.Of(Phase.Idea, Phase.Design)));
        Assert.Equal(new Share(0, 4), form.CoverageWith(PhaseSet.Of(Phase.Idea)));
    }

    [Fact]
    public async Task Dates_stay_within_the_round()
    {
        await Refused.ByAsync(dorthe, Rule.CourseStartsOutsideRound, () => ChangeAsync(mette, input => input with { CourseStart = project.CourseStart.AddDays(-1) }));
        await Refused.ByAsync(dorthe, Rule.CourseEndsOutsideRound, () => ChangeAsync(mette, input => input with { CourseEnd = project.CourseEnd.AddDays(1) }));
    }

    [Fact]
    public async Task What_was_never_asked_of_an_older_project_may_stay_open_until_somebody_chooses()
    {
        await app.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Projects SET Area = 99, AreaWords = 'Ældre', TechnologyKind = 99, TechnologyKindWords = NULL, Aim = NULL"));
        project = await app.ProjectAsync(project.Id);

        await ChangeAsync(dorthe, input => input with { Title = "Nyt navn" });
        Assert.Equal(project.Plan() with { Title = "Nyt navn" }, (await app.ProjectAsync(project.Id)).Plan());

        project = await app.ProjectAsync(project.Id);
        await ChangeAsync(dorthe, input => input with { Kind = TechnologyKind.RobotsAndAutomation, Aim = TechnologyAim.Bought, Area = Area.ElderlyAndHealth });
        project = await app.ProjectAsync(project.Id);
        Assert.Equal((TechnologyKind.RobotsAndAutomation, TechnologyAim.Bought, Area.ElderlyAndHealth, null), (project.TechnologyKind, project.Aim, project.Area, project.AreaWords));

        await Assert.ThrowsAsync<ValidationException>(() => ChangeAsync(dorthe, input => input with { Kind = TechnologyKind.Other }));
        await Assert.ThrowsAsync<ValidationException>(() => ChangeAsync(dorthe, input => input with { Aim = default }));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task ChangeAsync(Desk desk, Func<ChangeProjectInput, ChangeProjectInput> fill)
        => desk.Get<ChangeProject>().HandleAsync(fill(ChangeProjectInput.Open(project.Id, project.Plan())), default);
}
