using Sammen.Domain.Method;

namespace Sammen.Domain.DialogueMaps;

/// <summary>What the dialogue map (dialogkortet) of one project at one time adds up to.</summary>
public sealed class MapFigures(PhaseSet supportedPhases, Phase currentPhase, IReadOnlyDictionary<DialogueCell, AssessmentLevel> assessments)
{
    /// <summary>The first level at which a cell counts as discussed.</summary>
    public const AssessmentLevel LeastDiscussed = AssessmentLevel.Discussed;

    /// <summary>Coverage: cells of supported phases assessed discussed or more, out of the cells of supported phases.</summary>
    public Share Coverage => AtLeast(LeastDiscussed, CellsInCourse);

    /// <summary>Clarity: the same with clarified or more.</summary>
    public Share Clarity => AtLeast(AssessmentLevel.Clarified, CellsInCourse);

    /// <summary>Gaps: cells of the current or an earlier supported phase that are still not discussed.</summary>
    public IReadOnlyList<DialogueCell> Gaps => [.. CellsInCourse.Where(cell => IsDue(cell) && !IsDiscussed(cell))];

    private IEnumerable<DialogueCell> CellsInCourse => DialogueCell.All.Where(IsInCourse);

    public AssessmentLevel LevelOf(DialogueCell cell) => assessments.GetValueOrDefault(cell, AssessmentLevel.NotDiscussed);

    /// <summary>The course supports its phase.</summary>
    public bool IsInCourse(DialogueCell cell) => supportedPhases.Contains(cell.Phase);

    /// <summary>The process has come to it: of the current or an earlier supported phase.</summary>
    public bool IsDue(DialogueCell cell) => IsInCourse(cell) && cell.Phase <= currentPhase;

    /// <summary>Assessed discussed or more.</summary>
    public bool IsDiscussed(DialogueCell cell) => LevelOf(cell) >= LeastDiscussed;

    /// <summary>Coverage of one question's cells.</summary>
    public Share CoverageOf(CoreQuestion question)
        => AtLeast(LeastDiscussed, CellsInCourse.Where(cell => cell.Question == question));

    private Share AtLeast(AssessmentLevel level, IEnumerable<DialogueCell> cells)
        => cells.Aggregate(default(Share), (share, cell) => share + new Share(LevelOf(cell) >= level ? 1 : 0, 1));
}
