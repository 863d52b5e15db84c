using Sammen.Domain.Method;

namespace Sammen.Domain.Notes;

/// <summary>Concerns and hardships that no decision answers. They fly the flag on the dialogue map.</summary>
public static class OpenMatters
{
    /// <param name="notes">The notes the reader may see; a decision they may not see answers nothing for them.</param>
    public static IQueryable<Note> OpenMattersIn(this IQueryable<Note> notes)
        => notes.WithOpenMatters().Where(weighed => weighed.IsOpen).Select(weighed => weighed.Note);

    /// <summary>Every one of the notes, with the answer to whether it is an open matter.</summary>
    /// <param name="notes">The notes the reader may see; a decision they may not see answers nothing for them.</param>
    /// <param name="before">Answers from this moment (UTC) on do not count yet: for the map as it was. <see langword="null"/> for all there are.</param>
    public static IQueryable<WeighedNote> WithOpenMatters(this IQueryable<Note> notes, DateTime? before = null)
    {
        // What is answered is found once, not once a concern: a cell may hold hundreds.
        var answers = notes.Where(note => note.Kind == NoteKind.Decision)
            .SelectMany(decision => decision.Answers, (decision, answer) => new { answer.At, answer.MatterId, decision.Question });
        var answered = (before is { } moment ? answers.Where(answer => answer.At < moment) : answers)
            .Select(answer => new AnsweredMatter { Id = answer.MatterId, Question = answer.Question })
            .Distinct();
        return notes.LeftJoin(
            answered,
            note => new { Id = (Guid?)note.Id, Question = (CoreQuestion?)note.Question },
            matter => new { matter.Id, matter.Question },
            (note, matter) => new WeighedNote
            {
                Note = note,
                IsOpen = (note.Kind == NoteKind.Concern || note.Kind == NoteKind.Hardship) && matter.Id == null,
            });
    }

    /// <summary>A value, so that a note without answers has none.</summary>
    private record struct AnsweredMatter
    {
        public Guid? Id { get; init; }

        /// <summary>The decision's: a note that was moved to another question since is not answered by it.</summary>
        public CoreQuestion? Question { get; init; }
    }
}

/// <summary>A note among others, and whether it is a concern or a hardship that they leave open.</summary>
public sealed class WeighedNote
{
    public required Note Note { get; init; }

    public required bool IsOpen { get; init; }
}
