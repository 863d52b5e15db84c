using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.FollowUps;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>What is due when a workshop opens; of each the first, and how many there are.</summary>
/// <param name="FollowUps">Open, the earliest due first.</param>
/// <param name="Matters">Concerns and hardships that no decision answers, the newest first.</param>
/// <param name="Decisions">Those whose date to look again has come, the earliest first.</param>
public sealed record SinceLastTimeView(
    IReadOnlyList<FollowUpRow> FollowUps,
    int FollowUpCount,
    IReadOnlyList<OpenMatterRow> Matters,
    int MatterCount,
    IReadOnlyList<DecisionDueRow> Decisions,
    int DecisionCount)
{
    public bool IsNothing => FollowUpCount + MatterCount + DecisionCount == 0;
}

/// <summary>A concern or a hardship that waits for a decision.</summary>
public sealed record OpenMatterRow(Guid Id, Phase Phase, CoreQuestion Question, NoteKind Kind, string Text);

/// <param name="LookAgainOn">Danish date.</param>
public sealed record DecisionDueRow(Guid Id, Phase Phase, CoreQuestion Question, string Text, DateOnly LookAgainOn);
