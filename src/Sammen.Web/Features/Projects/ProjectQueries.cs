using Microsoft.EntityFrameworkCore;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

public sealed class ProjectQueries(Readings readings, MethodWords words)
{
    public const int PageSize = 20;

    private const int LatestNotes = 5;
    private const int FollowUpsShown = 8;
    private const int PhaseChangesShown = 50;
    private const int PeopleShown = 30;
    private const int RoundsShown = 50;

    /// <summary>The projects the reader may see, a page at a time. Two queries; a third for who chooses among rounds.</summary>
    public async Task<ProjectPageOfRows> ListAsync(ProjectListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (reading.User.Role == Role.Administrator)
        {
            return await ListNamesAsync(reading, listing.OfNames(), ct);
        }

        var coming = reading.Workshops.Where(Workshop.ComingOn(reading.Today));
        var overdue = reading.FollowUps.Where(FollowUp.OverdueOn(reading.Today));
        var visible = reading.Projects.Matching(listing, words);
        var total = await visible.CountAsync(ct);
        var rows = await visible
            .InOrder(listing, reading.CoverageOrder(), coming, overdue)
            .Skip((listing.Page - 1) * PageSize).Take(PageSize)
            .Select(reading.CellsDiscussed().With((project, discussed) => new ProjectRow(
                project.Id,
                project.Title,
                project.Municipality.Name,
                new ProjectStanding(
                    new Listed<Area>(project.Area, project.AreaWords),
                    project.CurrentPhase,
                    CoverageReading.CoverageOf(project.SupportedPhases, discussed),
                    coming.Where(workshop => workshop.ProjectId == project.Id).Min(workshop => (DateTime?)workshop.StartsAt),
                    overdue.Count(followUp => followUp.ProjectId == project.Id),
                    project.ClosedAt))))
            .ToListAsync(ct);
        var rounds = reading.User.Role == Role.ProgrammeManager
            ? await reading.Rounds
                .OrderByDescending(round => round.FirstDay).ThenByDescending(round => round.Id)
                .Take(RoundsShown)
                .Select(round => new RoundChoice(round.Id, round.Name))
                .ToListAsync(ct)
            : [];
        return new ProjectPageOfRows(rows, total, rounds, reading.User.Role);
    }

    /// <summary>The project page. Eight queries, whatever the project holds.</summary>
    /// <returns><see langword="null"/> when there is no such project or the reader may not see it.</returns>
    public async Task<ProjectView?> FindAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.Projects
            .Where(found => found.Id == projectId)
            .Select(found => new
            {
                found.Id,
                found.Title,
                found.Technology,
                Kind = new Listed<TechnologyKind>(found.TechnologyKind, found.TechnologyKindWords),
                found.Aim,
                found.Workplace,
                Area = new Listed<Area>(found.Area, found.AreaWords),
                found.CourseStart,
                found.CourseEnd,
                found.CurrentPhase,
                found.SupportedPhases,
                Municipality = found.Municipality.Name,
                Round = found.Round.Name,
                found.RoundId,
                found.LeaderHoursAMonth,
                found.EmployeeHoursAMonth,
                found.ClosedAt,
                ClosedBy = reading.People.Where(person => person.Id == found.ClosedById).Select(person => person.Name).FirstOrDefault(),
                OpenFollowUps = reading.FollowUps.Count(followUp => followUp.ProjectId == found.Id && followUp.State == FollowUpState.Open),
                NotCprMarks = reading.User.Role == Role.ProgrammeManager
                    ? reading.Notes.Count(note => note.ProjectId == found.Id && note.NotCprById != null)
                    : (int?)null,
            })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var changes = await reading.PhaseChanges
            .Where(change => change.ProjectId == projectId)
            .OrderByDescending(change => change.RecordedAt).ThenByDescending(change => change.Id)
            .Take(PhaseChangesShown)
            .Select(change => new PhaseChangeRow(
                change.From, change.To, change.On, reading.People.Where(by => by.Id == change.ById).Select(by => by.Name).First(), change.Reason))
            .ToListAsync(ct);
        var people = await reading.PeopleOn(projectId)
            .OrderBy(person => person.Role).ThenBy(person => person.Name).ThenBy(person => person.Id)
            .Take(PeopleShown)
            .Select(person => new PersonRow(person.Id, person.Name, person.Role))
            .ToListAsync(ct);
        var map = await reading.ReadMapAsync(projectId, project.SupportedPhases, project.CurrentPhase, ct);
        var notes = await reading.Notes
            .Where(note => note.ProjectId == projectId)
            .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
            .Take(LatestNotes)
            .SelectRows(reading)
            .ToListAsync(ct);
        var followUps = await reading.FollowUps
            .Where(followUp => followUp.ProjectId == projectId && followUp.State == FollowUpState.Open)
            .OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.AddedAt).ThenBy(followUp => followUp.Id)
            .Take(FollowUpsShown)
            .SelectRows(reading)
            .ToListAsync(ct);
        var next = await reading.Workshops
            .Where(Workshop.ComingOn(reading.Today))
            .Where(workshop => workshop.ProjectId == projectId)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Title).ThenBy(workshop => workshop.Id)
            .Select(workshop => new NextWorkshop(workshop.Id, workshop.Title, workshop.Kind, workshop.StartsAt, workshop.Minutes, workshop.Place))
            .FirstOrDefaultAsync(ct);
        return new ProjectView(
            project.Id, project.Title, project.Technology, project.Kind, project.Aim, project.Municipality, project.Workplace, project.Area, project.Round,
            project.RoundId, project.CourseStart, project.CourseEnd, CourseHours.InAll(project.LeaderHoursAMonth, project.CourseStart, project.CourseEnd),
            CourseHours.InAll(project.EmployeeHoursAMonth, project.CourseStart, project.CourseEnd), project.ClosedAt.DanishDay(), project.ClosedBy,
            changes, people, map, notes, followUps, project.OpenFollowUps, next, project.NotCprMarks, reading.User.MayEdit(project.ClosedAt), reading.User.HasOwnLessons(),
            reading.User.MayTickOff(project.ClosedAt), project.ClosedAt is null && reading.User.MayChange(), reading.User.MayManage());
    }

    /// <summary>What exists, and nothing of how it stands: no order, filter or search tells more either.</summary>
    private static async Task<ProjectPageOfRows> ListNamesAsync(Reading reading, ProjectListing listing, CancellationToken ct)
    {
        var names = reading.ProjectNames.MatchingNames(listing);
        var rows = await names
            .InOrderOfNames(listing)
            .Skip((listing.Page - 1) * PageSize).Take(PageSize)
            .Select(project => new ProjectRow(project.Id, project.Title, project.Municipality.Name, null))
            .ToListAsync(ct);
        return new ProjectPageOfRows(rows, await names.CountAsync(ct), [], reading.User.Role);
    }
}
