namespace Sammen.Domain.Notes;

/// <summary>Concerns and hardships that no later decision in the same cell has answered. They fly the flag on the dialogue map.</summary>
public static class OpenMatters
{
    /// <param name="notes">The notes the reader may see; a decision they may not see answers nothing for them.</param>
    public static IQueryable<Note> OpenMattersIn(this IQueryable<Note> notes)
        => notes.Where(matter =>
            (matter.Kind == NoteKind.Concern || matter.Kind == NoteKind.Hardship)
            && !notes.Any(decision =>
                decision.Kind == NoteKind.Decision
                && decision.ProjectId == matter.ProjectId
                && decision.Phase == matter.Phase
                && decision.Question == matter.Question
                && decision.LoggedAt > matter.LoggedAt));
}
