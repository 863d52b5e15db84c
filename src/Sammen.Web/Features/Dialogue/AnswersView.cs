using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>What a decision answers and could answer, as one reader sees it.</summary>
/// <param name="Matters">Those it answers, then the open ones of the same question; the newest of each first.</param>
public sealed record AnswersView(Guid DecisionId, Phase Phase, string Text, DateOnly? LookAgainOn, IReadOnlyList<MatterRow> Matters);

/// <summary>A concern or a hardship to choose among.</summary>
/// <param name="IsAnswered">By the decision in question.</param>
public sealed record MatterRow(Guid Id, Phase Phase, NoteKind Kind, string Text, bool IsAnswered);

/// <summary>What a note has to do with another of the same question: a decision with what it answers, a concern or a hardship with what answers it.</summary>
/// <param name="NoteId">The other one.</param>
/// <param name="Text">The beginning of it.</param>
/// <param name="CarriedOver">Nobody said so: see <see cref="Answer.CarriedOver"/>.</param>
public sealed record AnswerLink(Guid NoteId, Phase Phase, string Text, bool CarriedOver);
