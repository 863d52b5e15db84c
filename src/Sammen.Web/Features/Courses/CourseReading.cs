using Microsoft.EntityFrameworkCore;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Courses;

/// <summary>What project page, dashboard, comparison and their files add up, for one project or several: one query each, whatever they hold.</summary>
internal static class CourseReading
{
    // Above what people can do in nine months: seventy assessments of each cell, and two workshops or preparations on every single day.
    private const int ChangesRead = 2000;
    private const int WorkshopsRead = 500;

    /// <summary>Phase changes, assessments and preparations by project, in the order they were made.</summary>
    /// <param name="inWords">Whether a preparation is wanted with what it was and who wrote it down.</param>
    public static async Task<IReadOnlyDictionary<Guid, CourseHistory>> ReadHistoriesAsync(
        this Reading reading, IReadOnlyCollection<Guid> projectIds, CancellationToken ct, bool inWords = false)
    {
        var phases = reading.PhaseChanges
            .Where(change => projectIds.Contains(change.ProjectId))
            .Select(change => new
            {
                change.Id,
                change.ProjectId,
                At = change.RecordedAt,
                change.From,
                Phase = change.To,
                On = (DateOnly?)change.On,
                Question = (CoreQuestion?)null,
                Level = (AssessmentLevel?)null,
                Leaders = (decimal?)null,
                Employees = (decimal?)null,
                What = (string?)null,
                By = (string?)null,
            });
        var levels = reading.AssessmentChanges
            .Join(
                reading.Assessments.Where(assessment => projectIds.Contains(assessment.ProjectId)),
                change => change.AssessmentId,
                assessment => assessment.Id,
                (change, assessment) => new
                {
                    change.Id,
                    assessment.ProjectId,
                    change.At,
                    From = (Phase?)null,
                    assessment.Phase,
                    On = (DateOnly?)null,
                    Question = (CoreQuestion?)assessment.Question,
                    Level = (AssessmentLevel?)change.Level,
                    Leaders = (decimal?)null,
                    Employees = (decimal?)null,
                    What = (string?)null,
                    By = (string?)null,
                });
        var preparations = reading.Preparations
            .Where(preparation => projectIds.Contains(preparation.ProjectId))
            .Select(preparation => new
            {
                preparation.Id,
                preparation.ProjectId,
                At = preparation.AddedAt,
                From = (Phase?)null,
                Phase = default(Phase),
                On = (DateOnly?)preparation.On,
                Question = (CoreQuestion?)null,
                Level = (AssessmentLevel?)null,
                Leaders = (decimal?)preparation.Used.Leaders,
                Employees = (decimal?)preparation.Used.Employees,
                What = inWords ? preparation.What : null,
                By = inWords ? reading.People.Where(person => person.Id == preparation.AddedById).Select(person => person.Name).FirstOrDefault() : null,
            });
        var changes = (await phases.Concat(levels).Concat(preparations).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(ChangesRead * projectIds.Count).ToListAsync(ct))
            .AsEnumerable().Reverse().ToLookup(change => change.ProjectId);
        return projectIds.ToDictionary(id => id, id => new CourseHistory(
            [.. changes[id].Where(change => change.On is not null && change.Employees is null).Select(change => new PhaseStep(change.From, change.Phase, change.On!.Value))],
            [.. changes[id].Where(change => change.Level is not null)
                .Select(change => new LevelChanged(new DialogueCell(change.Phase, change.Question!.Value), change.Level!.Value, change.At))],
            [.. changes[id].Where(change => change.Employees is not null)
                .Select(change => new PreparedHours(change.Id, change.On!.Value, new HoursUsed(change.Leaders!.Value, change.Employees!.Value), change.What ?? "", change.By ?? ""))]));
    }

    /// <summary>The dialogue map of today, in two queries, whatever the number of notes.</summary>
    public static async Task<DialogueMapView> ReadMapAsync(
        this Reading reading, Guid projectId, PhaseSet supportedPhases, Phase currentPhase, CancellationToken ct)
    {
        var assessed = (await reading.ReadAssessedAsync([projectId], ct))[projectId];
        var lines = await Tallies(reading.Notes.Where(note => note.ProjectId == projectId)).ToListAsync(ct);
        return MapOf(projectId, supportedPhases, currentPhase, assessed.LevelOf, lines.Select(line => line.Tally), assessed.AbsenceIn);
    }

    /// <summary>How the cells of projects are assessed today, and who was not in the room in their phases. One query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AssessedCells>> ReadAssessedAsync(this Reading reading, IReadOnlyCollection<Guid> projectIds, CancellationToken ct)
    {
        var held = reading.Workshops.Where(workshop => workshop.State == WorkshopState.Held);
        var assessed = (await reading.Assessments
            .Where(assessment => projectIds.Contains(assessment.ProjectId))
            .Select(assessment => new
            {
                assessment.ProjectId,
                assessment.Phase,
                assessment.Question,
                assessment.Level,
                Employees = held.Any(workshop => workshop.ProjectId == assessment.ProjectId && workshop.Phase == assessment.Phase && workshop.Attendance.Employees > 0),
                Representatives = held.Any(workshop => workshop.ProjectId == assessment.ProjectId && workshop.Phase == assessment.Phase && workshop.Attendance.Representatives > 0),
            })
            .ToListAsync(ct)).ToLookup(assessment => assessment.ProjectId);
        return projectIds.ToDictionary(id => id, id => new AssessedCells(
            assessed[id].ToDictionary(cell => new DialogueCell(cell.Phase, cell.Question), cell => cell.Level),
            assessed[id].GroupBy(cell => cell.Phase).ToDictionary(phase => phase.Key, phase => new Absence(!phase.First().Employees, !phase.First().Representatives))));
    }

    /// <summary>Who was not in the room, phase by phase.</summary>
    /// <param name="held">The workshops of one project that were held.</param>
    public static Func<Phase, Absence> AbsenceAmong(IEnumerable<CourseWorkshop> held)
    {
        var inPhase = held.ToLookup(workshop => workshop.Phase, workshop => workshop.Attendance);
        return phase => Absence.From(inPhase[phase]);
    }

    /// <param name="tallies">Of this project.</param>
    /// <param name="absenceIn">Who was not in the room in a phase.</param>
    public static DialogueMapView MapOf(
        Guid projectId, PhaseSet supportedPhases, Phase currentPhase, Func<DialogueCell, AssessmentLevel> levelOf, IEnumerable<NoteTally> tallies, Func<Phase, Absence> absenceIn)
    {
        var notes = tallies.ToLookup(tally => tally.Cell);
        return new DialogueMapView(projectId, [.. supportedPhases], currentPhase, [.. DialogueCell.All
            .Select(cell => new MapCell(
                cell.Phase, cell.Question, levelOf(cell), notes[cell].Sum(tally => tally.Count), notes[cell].Sum(tally => tally.Open),
                absenceIn(cell.Phase).Behind(levelOf(cell))))
            .Where(cell => cell.Notes > 0 || cell.Level != AssessmentLevel.NotDiscussed)]);
    }

    /// <summary>Of each cell and kind: how many notes there are, and how many matters stand open.</summary>
    /// <param name="before">As it was then, UTC: answers given later do not count.</param>
    public static IQueryable<NoteLine> Tallies(IQueryable<Note> notes, DateTime? before = null)
        => notes.WithOpenMatters(before)
            .GroupBy(weighed => new { weighed.Note.ProjectId, weighed.Note.Phase, weighed.Note.Question, weighed.Note.Kind })
            .Select(cell => new NoteLine
            {
                ProjectId = cell.Key.ProjectId,
                Phase = cell.Key.Phase,
                Question = cell.Key.Question,
                Kind = cell.Key.Kind,
                Count = cell.Count(),
                Open = cell.Count(weighed => weighed.IsOpen),
                Id = null,
                Text = null,
                LoggedAt = null,
            });

    /// <summary>Notes in the shape of tallies, to be joined with them.</summary>
    public static IQueryable<NoteLine> Lines(IQueryable<Note> notes)
        => notes.Select(note => new NoteLine
        {
            ProjectId = note.ProjectId,
            Phase = note.Phase,
            Question = note.Question,
            Kind = note.Kind,
            Count = 0,
            Open = 0,
            Id = note.Id,
            Text = note.Text,
            LoggedAt = note.LoggedAt,
        });

    /// <summary>The workshops that were held or are planned, by project, in the order they take place.</summary>
    public static async Task<ILookup<Guid, CourseWorkshop>> ReadWorkshopsAsync(
        this Reading reading, IReadOnlyCollection<Guid> projectIds, CancellationToken ct)
        => (await reading.Workshops
            .Where(workshop => projectIds.Contains(workshop.ProjectId) && workshop.State != WorkshopState.Cancelled)
            .OrderByDescending(workshop => workshop.StartsAt).ThenByDescending(workshop => workshop.Title).ThenByDescending(workshop => workshop.Id)
            .Take(WorkshopsRead * projectIds.Count)
            .Select(Workshop.ComingOn(reading.Today).With((workshop, isComing) => new CourseWorkshop(
                workshop.ProjectId, workshop.Id, workshop.Title, workshop.Kind, workshop.Phase, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State,
                isComing, workshop.Attendance)))
            .ToListAsync(ct))
            .AsEnumerable().Reverse().ToLookup(workshop => workshop.ProjectId);

    /// <summary>What was spent outside the workshops of a course.</summary>
    public static Task<List<PreparedHours>> ReadPreparationsAsync(this Reading reading, Guid projectId, CancellationToken ct)
        => reading.Preparations
            .Where(preparation => preparation.ProjectId == projectId)
            .OrderByDescending(preparation => preparation.On).ThenByDescending(preparation => preparation.Id)
            .Take(WorkshopsRead)
            .Select(preparation => new PreparedHours(preparation.Id, preparation.On, preparation.Used, "", ""))
            .ToListAsync(ct);
}
