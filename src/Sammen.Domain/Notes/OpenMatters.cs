using Sammen.Domain.Method;

namespace Sammen.Domain.Notes;

/// <summary>Concerns and hardships that no later decision in the same cell has answered. They fly the flag on the dialogue map.</summary>
public static class OpenMatters
{
    /// <param name="notes">The notes the reader may see; a decision they may not see answers nothing for them.</param>
    public static IQueryable<Note> OpenMattersIn(this IQueryable<Note> notes)
        => notes.WithOpenMatters().Where(weighed => weighed.IsOpen).Select(weighed => weighed.Note);

    /// <summary>Every one of the notes, with the answer to whether it is an open matter.</summary>
    /// <inheritdoc cref="OpenMattersIn"/>
    public static IQueryable<WeighedNote> WithOpenMatters(this IQueryable<Note> notes)
    {
        // The last decision of each cell is found once, not once a concern: a cell may hold hundreds.
        var decided = notes
            .Where(note => note.Kind == NoteKind.Decision)
            .GroupBy(note => new { note.ProjectId, note.Phase, note.Question })
            .Select(cell => new LastDecision
            {
                ProjectId = cell.Key.ProjectId,
                Phase = cell.Key.Phase,
                Question = cell.Key.Question,
                At = cell.Max(decision => (DateTime?)decision.LoggedAt),
            });
        return notes.LeftJoin(
            decided,
            note => new { note.ProjectId, note.Phase, note.Question },
            last => new { last.ProjectId, last.Phase, last.Question },
            (note, last) => new WeighedNote
            {
                Note = note,
                IsOpen = (note.Kind == NoteKind.Concern || note.Kind == NoteKind.Hardship) && (last.At == null || note.LoggedAt >= last.At),
            });
    }

    /// <summary>When something was last decided in a cell. A value, so that a cell without decisions has none.</summary>
    private record struct LastDecision
    {
        public Guid ProjectId { get; init; }

        public Phase Phase { get; init; }

        public CoreQuestion Question { get; init; }

        public DateTime? At { get; init; }
    }
}

/// <summary>A note among others, and whether it is a concern or a hardship that they leave open.</summary>
public sealed class WeighedNote
{
    public required Note Note { get; init; }

    public required bool IsOpen { get; init; }
}
