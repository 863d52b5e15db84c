using Microsoft.EntityFrameworkCore;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Shared;

/// <summary>What the dashboard and the comparison are made of, for one project or several: one query each, whatever they hold.</summary>
internal static class CourseReading
{
    // Above what people can do in nine months: seventy assessments of each cell, and two workshops on every single day.
    private const int ChangesRead = 2000;
    private const int WorkshopsRead = 500;

    /// <summary>Phase changes and assessments by project, in the order they were made.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CourseHistory>> ReadHistoriesAsync(
        this Reading reading, IReadOnlyCollection<Guid> projectIds, CancellationToken ct)
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
                });
        var changes = (await phases.Concat(levels).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(ChangesRead * projectIds.Count).ToListAsync(ct))
            .AsEnumerable().Reverse().ToLookup(change => change.ProjectId);
        return projectIds.ToDictionary(id => id, id => new CourseHistory(
            [.. changes[id].Where(change => change.On is not null).Select(change => new PhaseStep(change.From, change.Phase, change.On!.Value))],
            [.. changes[id].Where(change => change.Level is not null)
                .Select(change => new LevelChanged(new DialogueCell(change.Phase, change.Question!.Value), change.Level!.Value, change.At))]));
    }

    /// <summary>Of each cell and kind: how many notes there are, and how many matters stand open.</summary>
    public static IQueryable<NoteLine> Tallies(IQueryable<Note> notes)
        => notes.WithOpenMatters()
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
            .OrderByDescending(workshop => workshop.StartsAt).ThenByDescending(workshop => workshop.Id)
            .Take(WorkshopsRead * projectIds.Count)
            .Select(workshop => new CourseWorkshop(
                workshop.ProjectId, workshop.Id, workshop.Title, workshop.Kind, workshop.StartsAt, workshop.Minutes, workshop.Place, workshop.State,
                workshop.Attendance))
            .ToListAsync(ct))
            .AsEnumerable().Reverse().ToLookup(workshop => workshop.ProjectId);
}

/// <summary>How a project came to where it is.</summary>
/// <param name="Phases">In the order they were recorded.</param>
/// <param name="Levels">In the order they were made.</param>
public sealed record CourseHistory(IReadOnlyList<PhaseStep> Phases, IReadOnlyList<LevelChanged> Levels)
{
    public MapHistory Of(PhaseSet supportedPhases) => new(supportedPhases, Phases, Levels);
}

/// <summary>A workshop that was held or is planned.</summary>
/// <param name="StartsAt">UTC.</param>
public sealed record CourseWorkshop(
    Guid ProjectId, Guid Id, string Title, WorkshopKind Kind, DateTime StartsAt, int Minutes, string? Place, WorkshopState State, Attendance Attendance);
