using System.Linq.Expressions;

namespace Sammen.Domain.Notes;

/// <summary>
/// A decision answers a concern or a hardship (svar på en bekymring). It counts while both stand, are what they were when it was named, and are
/// about the same question: one whose decision was deleted, is no decision any more or was moved, answers nothing until it is again.
/// </summary>
public sealed class Answer
{
    private Answer()
    {
    }

    internal Answer(Note decision, Note matter, Guid byId, DateTime at)
        => (DecisionId, MatterId, ById, At) = (decision.Id, matter.Id, byId, at);

    /// <summary>Whether it counts as its two notes stand now; that neither is deleted is for who asks to have seen to.</summary>
    public static Expression<Func<Answer, bool>> Counts { get; } = answer
        => answer.Decision.Kind == NoteKind.Decision
            && (answer.Matter.Kind == NoteKind.Concern || answer.Matter.Kind == NoteKind.Hardship)
            && answer.Decision.Question == answer.Matter.Question;

    public Guid DecisionId { get; private set; }

    public Note Decision { get; private set; } = null!;

    /// <summary>The concern or hardship that is answered.</summary>
    public Guid MatterId { get; private set; }

    public Note Matter { get; private set; } = null!;

    /// <summary>Who said so; where it was carried over, who wrote the decision.</summary>
    public Guid ById { get; private set; }

    /// <summary>When, UTC; where it was carried over, when the decision was logged.</summary>
    public DateTime At { get; private set; }

    /// <summary>Nobody said so: it was a later decision in the same cell, which counted as an answer before answers were kept (decision 0028).</summary>
    public bool CarriedOver { get; private set; }
}
