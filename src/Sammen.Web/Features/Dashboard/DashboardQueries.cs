using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.FollowUps;

namespace Sammen.Web.Features.Dashboard;

public sealed class DashboardQueries(Readings readings)
{
    /// <summary>The most useful; the project's own page of lessons has them all.</summary>
    private const int LessonsShown = 6;

    /// <summary>How much the page shows before somebody asks for all of it.</summary>
    public static DashboardLimits OnScreen { get; } = new(Decisions: 6, OpenMatters: 6, FollowUps: 8);

    /// <summary>As much as anybody reads in one go: for "show all" and for the report.</summary>
    public static DashboardLimits Whole { get; } = new(Decisions: 200, OpenMatters: 200, FollowUps: 200);

    /// <summary>Five queries, whatever the project holds.</summary>
    /// <returns><see langword="null"/> when there is no such project or the reader may not see it.</returns>
    public async Task<DashboardView?> FindAsync(Guid projectId, DashboardLimits limits, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        await reading.HoldConnectionAsync(ct);

        // Filtered by project first, because EF Core numbers the rows before it joins them: without the filter it would number those of all projects.
        var open = reading.FollowUps.Where(followUp => followUp.ProjectId == projectId && followUp.State == FollowUpState.Open);
        var overdue = open.Where(FollowUp.OverdueOn(reading.Today));
        var row = FollowUpRows.Row(reading);
        var project = await reading.Projects
            .Where(found => found.Id == projectId)
            .Select(found => new
            {
                found.Title,
                found.Technology,
                Municipality = found.Municipality.Name,
                found.Workplace,
                Area = new Listed<Area>(found.Area, found.AreaWords),
                Round = found.Round.Name,
                found.CourseStart,
                found.CourseEnd,
                found.LeaderHoursAMonth,
                found.EmployeeHoursAMonth,
                found.SupportedPhases,
                found.CurrentPhase,
                found.ClosedAt,
                OpenFollowUps = open.Count(),
                OverdueFollowUps = overdue.Count(),
                FollowUps = open
                    .Where(followUp => followUp.ProjectId == found.Id)
                    .OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.AddedAt).ThenBy(followUp => followUp.Id)
                    .Take(limits.FollowUps)
                    .Select(row)
                    .ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var notes = reading.Notes.Where(note => note.ProjectId == projectId);
        var lines = await CourseReading.Tallies(notes)
            .Concat(CourseReading.Lines(notes.Where(note => note.Kind == NoteKind.Decision).OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id).Take(limits.Decisions)))
            .Concat(CourseReading.Lines(notes.OpenMattersIn().OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id).Take(limits.OpenMatters)))
            .ToListAsync(ct);
        var history = (await reading.ReadHistoriesAsync([projectId], ct, inWords: true))[projectId];
        var workshops = (await reading.ReadWorkshopsAsync([projectId], ct))[projectId].ToList();
        var tallies = lines.Where(line => line.Id is null).Select(line => line.Tally).ToList();
        var said = lines.Where(line => line.Id is not null)
            .Select(line => new SaidNote(line.Id!.Value, line.Phase, line.Question, line.Kind, line.Text!, line.LoggedAt!.Value))
            .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
            .ToLookup(note => note.Kind == NoteKind.Decision);
        var lessons = await reading.LessonReleases
            .Where(release => release.Lesson.ProjectId == projectId && reading.OwnProjects.Any(own => own.Id == projectId))
            .OrderByDescending(release => reading.LessonUses.Count(use => use.LessonId == release.LessonId)).ThenBy(release => release.LessonId)
            .Take(LessonsShown)
            .Select(release => new ReadLesson(
                release.LessonId, release.Title, release.Kind, new DialogueCell(release.Phase, release.Question), reading.LessonUses.Count(use => use.LessonId == release.LessonId)))
            .ToListAsync(ct);
        var figures = history.Of(project.SupportedPhases).On(reading.Today);
        return new DashboardView(
            projectId, project.Title, project.Technology, project.Municipality, project.Workplace, project.Area, project.Round,
            project.CourseStart, project.CourseEnd, project.LeaderHoursAMonth, project.EmployeeHoursAMonth, reading.Today, history,
            CourseReading.MapOf(projectId, project.SupportedPhases, project.CurrentPhase, figures.LevelOf, tallies,
                CourseReading.AbsenceAmong(workshops.Where(workshop => workshop.State == WorkshopState.Held))),
            tallies, [.. said[true]], [.. said[false]], project.FollowUps, project.OpenFollowUps, project.OverdueFollowUps, workshops,
            project.ClosedAt.DanishDay(), reading.User.MayTickOff(project.ClosedAt), reading.User.MayPrepare(project.ClosedAt), lessons);
    }

    /// <summary>The notes there were at the end of a Danish day, for the map as it was. A note that was deleted since is not counted, and an answer that was taken back since answers nothing.</summary>
    public async Task<IReadOnlyList<NoteTally>> CountNotesAsync(Guid projectId, DateOnly day, CancellationToken ct)
    {
        var until = DanishTime.ToUtc(day.AddDays(1), TimeOnly.MinValue);
        await using var reading = await readings.OpenAsync(ct);
        var notes = reading.Notes.Where(note => note.ProjectId == projectId && note.LoggedAt < until);
        return (await CourseReading.Tallies(notes, before: until).ToListAsync(ct)).ConvertAll(line => line.Tally);
    }
}

/// <summary>How many of each at most.</summary>
public sealed record DashboardLimits(int Decisions, int OpenMatters, int FollowUps);
