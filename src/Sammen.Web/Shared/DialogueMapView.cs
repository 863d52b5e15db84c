using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Shared;

/// <summary>What one cell of a dialogue map shows.</summary>
/// <param name="Notes">Notes the reader may see.</param>
/// <param name="OpenMatters">Of these, concerns and hardships no decision answers.</param>
/// <param name="Absence">Who was not in the room, where it is anchored.</param>
public sealed record MapCell(Phase Phase, CoreQuestion Question, AssessmentLevel Level, int Notes, int OpenMatters, Absence Absence = default);

/// <summary>A project's dialogue map as one reader sees it. Cells that hold nothing are left out.</summary>
public sealed record DialogueMapView(Guid ProjectId, IReadOnlyList<Phase> SupportedPhases, Phase CurrentPhase, IReadOnlyList<MapCell> Cells)
{
    public MapCell this[DialogueCell cell]
        => Cells.FirstOrDefault(found => found.Phase == cell.Phase && found.Question == cell.Question)
            ?? new MapCell(cell.Phase, cell.Question, AssessmentLevel.NotDiscussed, 0, 0);

    /// <summary>Coverage, clarity and gaps of what is shown.</summary>
    public MapFigures Calculate() => new(
        PhaseSet.Of(SupportedPhases),
        CurrentPhase,
        Cells.ToDictionary(cell => new DialogueCell(cell.Phase, cell.Question), cell => cell.Level));
}
