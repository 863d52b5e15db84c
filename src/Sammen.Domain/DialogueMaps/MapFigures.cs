using Sammen.Domain.Method;

namespace Sammen.Domain.DialogueMaps;

/// <summary>What the dialogue map (dialogkortet) of one project at one time adds up to.</summary>
public sealed class MapFigures(PhaseSet supportedPhases, Phase currentPhase, IReadOnlyDictionary<DialogueCell, AssessmentLevel> assessments)
{
    /// <summary>Coverage: cells of supported phases assessed discussed or more, out of the cells of supported phases.</summary>
    public Share Coverage => AtLeast(AssessmentLevel.Discussed);

    /// <summary>Clarity: the same with clarified or more.</summary>
    public Share Clarity => AtLeast(AssessmentLevel.Clarified);

    /// <summary>Gaps: cells of the current or an earlier supported phase that are still not discussed.</summary>
    public IReadOnlyList<DialogueCell> Gaps =>
        [.. CellsInCourse.Where(cell => cell.Phase <= currentPhase && LevelOf(cell) == AssessmentLevel.NotDiscussed)];

    private IEnumerable<DialogueCell> CellsInCourse => DialogueCell.All.Where(cell => supportedPhases.Contains(cell.Phase));

    public AssessmentLevel LevelOf(DialogueCell cell) => assessments.GetValueOrDefault(cell, AssessmentLevel.NotDiscussed);

    private Share AtLeast(AssessmentLevel level) => new(CellsInCourse.Count(cell => LevelOf(cell) >= level), CellsInCourse.Count());
}
