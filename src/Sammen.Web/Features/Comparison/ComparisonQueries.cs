using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Comparison;

public sealed class ComparisonQueries(Readings readings, MethodWords words)
{
    // Of each project. Six columns of the longest notes still fit in the message that hands the page to its circuit.
    private const int NotesShown = 20;
    private const int ProjectsFound = 10;

    /// <summary>Notes in memory at once, for a file of many.</summary>
    private const int NotesHeld = 1000;

    /// <summary>Four queries, whatever the projects hold; at most two when there is nothing to compare.</summary>
    public async Task<ComparisonView> FindAsync(ComparisonChoice choice, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (choice.WrongNumber is { } wrong)
        {
            return new ComparisonView([], Round: null, InRound: 0, reading.Today, wrong);
        }

        await reading.HoldConnectionAsync(ct);
        var overdue = reading.FollowUps.Where(FollowUp.OverdueOn(reading.Today));
        var projects = await Chosen(reading, choice)
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(ComparisonChoice.MostProjects)
            .Select(project => new
            {
                project.Id,
                project.Title,
                Municipality = project.Municipality.Name,
                Area = new Listed<Area>(project.Area, project.AreaWords),
                project.RoundId,
                Round = project.Round.Name,
                InRound = reading.Projects.Count(other => other.RoundId == project.RoundId),
                project.CourseStart,
                project.CourseEnd,
                project.LeaderHoursAMonth,
                project.EmployeeHoursAMonth,
                project.SupportedPhases,
                project.CurrentPhase,
                OpenFollowUps = reading.FollowUps.Count(followUp => followUp.ProjectId == project.Id && followUp.State == FollowUpState.Open),
                OverdueFollowUps = overdue.Count(followUp => followUp.ProjectId == project.Id),
                WentWell = reading.LessonReleases.Count(release => release.Lesson.ProjectId == project.Id && release.Kind == LessonKind.WentWell),
                WasHard = reading.LessonReleases.Count(release => release.Lesson.ProjectId == project.Id && release.Kind == LessonKind.WasHard),
                NotAsPlanned = reading.LessonReleases.Count(release => release.Lesson.ProjectId == project.Id && release.Kind == LessonKind.NotAsPlanned),
            })
            .ToListAsync(ct);
        if (ProblemOf(choice, projects.Count) is { } problem)
        {
            var instead = choice.ProjectIds is null ? await LatestRoundOfAsync(reading.Projects, ct) : null;
            return new ComparisonView([], Round: null, InRound: 0, reading.Today, problem, instead);
        }

        var ids = projects.ConvertAll(project => project.Id);
        var tallies = (await CourseReading.Tallies(reading.Notes.Where(note => ids.Contains(note.ProjectId))).ToListAsync(ct))
            .ToLookup(line => line.ProjectId, line => line.Tally);
        var histories = await reading.ReadHistoriesAsync(ids, ct);
        var workshops = await reading.ReadWorkshopsAsync(ids, ct);
        var columns = projects.ConvertAll(project => new ComparisonColumn(
            project.Id, project.Title, project.Municipality, project.Area, project.Round, project.CourseStart, project.CourseEnd,
            project.LeaderHoursAMonth, project.EmployeeHoursAMonth, histories[project.Id],
            CourseReading.MapOf(
                project.Id, project.SupportedPhases, project.CurrentPhase, histories[project.Id].Of(project.SupportedPhases).On(reading.Today).LevelOf,
                tallies[project.Id], CourseReading.AbsenceAmong(workshops[project.Id].Where(workshop => workshop.State == WorkshopState.Held))),
            [.. tallies[project.Id]], [.. workshops[project.Id]], project.OpenFollowUps, project.OverdueFollowUps,
            new Dictionary<LessonKind, int> { [LessonKind.WentWell] = project.WentWell, [LessonKind.WasHard] = project.WasHard, [LessonKind.NotAsPlanned] = project.NotAsPlanned }));
        var isOneRound = projects.TrueForAll(project => project.RoundId == projects[0].RoundId);
        return new ComparisonView(
            columns, isOneRound ? projects[0].Round : null, choice.ProjectIds is null ? projects[0].InRound : columns.Count, reading.Today);
    }

    /// <summary>The notes of one cell, side by side. Two queries, whatever the cell holds.</summary>
    public async Task<CrossReadingView> ReadAcrossAsync(ComparisonChoice choice, DialogueCell cell, NoteFilter filter, CancellationToken ct)
    {
        if (choice.WrongNumber is { } wrong)
        {
            return new CrossReadingView([], [], wrong);
        }

        await using var reading = await readings.OpenAsync(ct);
        var pattern = TextSearch.PatternFor(filter.Word);
        var chosen = Chosen(reading, choice);

        // Filtered by project first, because EF Core numbers the notes before it joins them: without the filter it would number those of all projects.
        var notes = reading.Notes.Where(note =>
            chosen.Select(project => project.Id).Contains(note.ProjectId) && note.Phase == cell.Phase && note.Question == cell.Question);
        if (filter.Kind is { } kind)
        {
            notes = notes.Where(note => note.Kind == kind);
        }

        if (pattern is not null)
        {
            notes = notes.Where(note => TextSearch.Holds(note.Text, pattern));
        }

        var columns = await chosen
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(ComparisonChoice.MostProjects)
            .Select(project => new
            {
                project.Id,
                project.Title,
                Municipality = project.Municipality.Name,
                project.SupportedPhases,
                Level = reading.Assessments
                    .Where(assessment => assessment.ProjectId == project.Id && assessment.Phase == cell.Phase && assessment.Question == cell.Question)
                    .Select(assessment => assessment.Level)
                    .FirstOrDefault(),
                Found = notes.Count(note => note.ProjectId == project.Id),
                Notes = notes
                    .Where(note => note.ProjectId == project.Id)
                    .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
                    .Take(NotesShown)
                    .Select(note => new CrossReadingNote(
                        note.Id, note.Kind, note.Text, note.LoggedAt,
                        reading.Workshops.Where(workshop => workshop.Id == note.WorkshopId).Select(workshop => workshop.Title).FirstOrDefault()))
                    .ToList(),
            })
            .ToListAsync(ct);
        if (ProblemOf(choice, columns.Count) is { } problem)
        {
            return new CrossReadingView([], [], problem);
        }

        var ids = columns.ConvertAll(column => column.Id);
        var tallies = await CourseReading.Tallies(reading.Notes.Where(note => ids.Contains(note.ProjectId))).ToListAsync(ct);
        return new CrossReadingView(
            columns.ConvertAll(column => new CrossReadingColumn(
                column.Id, column.Title, column.Municipality, column.SupportedPhases.Contains(cell.Phase), column.Level, column.Notes,
                column.Found)),
            tallies.ConvertAll(line => line.Tally));
    }

    /// <summary>Projects to choose from: those whose title, municipality or area holds the word, the newest round first.</summary>
    public async Task<IReadOnlyList<ProjectChoice>> SearchAsync(string? word, CancellationToken ct)
    {
        var pattern = TextSearch.PatternFor(word) ?? "%";
        var areas = words.AreasHolding(word);
        await using var reading = await readings.OpenAsync(ct);
        return await reading.Projects
            .Where(project => TextSearch.Holds(project.Title, pattern)
                || TextSearch.Holds(project.Municipality.Name.Brief, pattern)
                || TextSearch.Holds(project.AreaWords, pattern)
                || areas.Contains(project.Area))
            .OrderByDescending(project => project.Round.FirstDay)
            .ThenBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(ProjectsFound)
            .Select(project => new ProjectChoice(
                project.Id, project.Title, project.Municipality.Name, project.Round.Name))
            .ToListAsync(ct);
    }

    /// <summary>The newest notes of the projects, newest first, as they come from the database: there may be more than should be held at once.</summary>
    /// <param name="most">How many at most.</param>
    public async IAsyncEnumerable<ComparedNote> ReadNotesAsync(
        IReadOnlyCollection<Guid> projectIds, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var notes = reading.Notes.Where(note => projectIds.Contains(note.ProjectId));

        // A page at a time from where the last one ended: a query that may be sent again is held as a whole until it is read to its end.
        var rest = notes;
        for (var left = most; left > 0; left -= NotesHeld)
        {
            var page = await rest
                .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
                .Take(Math.Min(left, NotesHeld))
                .Select(note => new
                {
                    note.Id,
                    Note = new ComparedNote(
                        note.ProjectId,
                        note.Phase,
                        note.Question,
                        note.Kind,
                        note.Text,
                        reading.People.Where(author => author.Id == note.AuthorId).Select(author => author.Name).First(),
                        note.LoggedAt,
                        note.Workshop!.Title),
                })
                .ToListAsync(ct);
            foreach (var row in page)
            {
                yield return row.Note;
            }

            if (page.Count < NotesHeld)
            {
                yield break;
            }

            var (lastAt, lastId) = (page[^1].Note.LoggedAt, page[^1].Id);
            rest = notes.Where(note => note.LoggedAt < lastAt || (note.LoggedAt == lastAt && note.Id.CompareTo(lastId) < 0));
        }
    }

    // Without a choice the newest round that has projects: one is open for months before it gets any.
    private static IQueryable<Project> Chosen(Reading reading, ComparisonChoice choice)
    {
        if (choice.ProjectIds is { } ids)
        {
            return reading.Projects.Where(project => ids.Contains(project.Id));
        }

        return choice.RoundId is { } round
            ? reading.Projects.Where(project => project.RoundId == round)
            : reading.Projects.Where(project => project.RoundId
                == reading.Projects.OrderByDescending(newest => newest.Round.FirstDay).ThenByDescending(newest => newest.RoundId).Select(newest => newest.RoundId).First());
    }

    private static ComparisonProblem? ProblemOf(ComparisonChoice choice, int found) => (choice.ProjectIds, found) switch
    {
        ({ } asked, _) when asked.Count != found => ComparisonProblem.NotAvailable,
        (null, 0) => ComparisonProblem.EmptyRound,
        (_, < ComparisonChoice.FewestProjects) => ComparisonProblem.TooFew,
        _ => null,
    };

    private static Task<Guid?> LatestRoundOfAsync(IQueryable<Project> visible, CancellationToken ct)
        => visible
            .Where(project => visible.Count(other => other.RoundId == project.RoundId) >= ComparisonChoice.FewestProjects)
            .OrderByDescending(project => project.Round.FirstDay).ThenByDescending(project => project.RoundId)
            .Select(project => (Guid?)project.RoundId)
            .FirstOrDefaultAsync(ct);
}
