using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dashboard.Report;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dashboard;

/// <summary>
/// A course in three phases, 12 cells, standing in the first: three of its four cells are discussed, two of them clarified or more. Two
/// workshops were held, of two and of one hour.
/// </summary>
internal static class ReportScene
{
    public static readonly PhaseSet Phases = PhaseSet.Of(Phase.Decision, Phase.Design, Phase.Implementation);

    public static async Task<Project> AddCourseAsync(this TestApp app, SammenUser mette)
    {
        var project = await app.AddProjectAsync([mette], title: "Skærme i hjemmeplejen", supports: Phases);
        await app.AssessAsync(project, mette, CoreQuestion.CoreTask, AssessmentLevel.Anchored);
        await app.AssessAsync(project, mette, CoreQuestion.DailyWork, AssessmentLevel.Clarified);
        await app.AssessAsync(project, mette, CoreQuestion.Competences, AssessmentLevel.Discussed);
        await app.HoldAsync(project, mette, "Opstart", daysAgo: 30, minutes: 120, new Attendance(2, 3, 1, 1, 0, 4));
        await app.HoldAsync(project, mette, "Kravene", daysAgo: 10, minutes: 60, new Attendance(1, 10, 0, 0, 2, 0));
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(-1), "Ring til leverandøren");
        await app.AddFollowUpAsync(project, mette, app.Today, "Skriv til MED");
        return project;
    }

    public static Task<Note> SayAsync(
        this TestApp app, Project project, SammenUser by, string text, NoteKind kind, NoteVisibility visibility = NoteVisibility.Programme,
        CoreQuestion question = CoreQuestion.DailyWork, int hoursAgo = 1)
        => app.AddAsync(new Note(
            SequentialGuid.Next(), project, new DialogueCell(Phase.Decision, question), workshop: null, new NoteContent(text, kind, visibility), by.Id,
            app.Now.AddHours(-hoursAgo)));

    public static async Task<WordFile> ReportAsync(this TestApp app, SammenUser reader, Guid projectId)
    {
        var desk = await app.AsAsync(reader);
        var view = await desk.Get<DashboardQueries>().FindAsync(projectId, DashboardQueries.Whole, default);
        return new WordFile(desk.Get<DashboardReport>().Write(view!));
    }

    private static Task<Assessment> AssessAsync(this TestApp app, Project project, SammenUser by, CoreQuestion question, AssessmentLevel level)
    {
        var assessment = new Assessment(project, new DialogueCell(Phase.Decision, question));
        assessment.Assess(level, by.Id, app.Now.AddDays(-20));
        return app.AddAsync(assessment);
    }

    private static Task<Workshop> HoldAsync(
        this TestApp app, Project project, SammenUser by, string title, int daysAgo, int minutes, Attendance attendance)
    {
        var startsAt = app.Now.AddDays(-daysAgo);
        var workshop = new Workshop(project, new WorkshopPlan(title, WorkshopKind.Workshop, Phase.Decision, startsAt, minutes, null, [by.Id]), by.Id, startsAt);
        workshop.Record(attendance, by.Id, startsAt);
        workshop.Hold(by.Id, startsAt);
        return app.AddAsync(workshop);
    }
}
