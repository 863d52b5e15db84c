using Microsoft.EntityFrameworkCore;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Access;

namespace Sammen.Web.Shared;

/// <summary>What one cell of a dialogue map shows.</summary>
/// <param name="Notes">Notes the reader may see.</param>
/// <param name="OpenMatters">Of these, concerns and hardships without a later decision.</param>
public sealed record MapCell(Phase Phase, CoreQuestion Question, AssessmentLevel Level, int Notes, int OpenMatters);

/// <summary>A project's dialogue map as one reader sees it. Cells that hold nothing are left out.</summary>
public sealed record DialogueMapView(Guid ProjectId, IReadOnlyList<Phase> SupportedPhases, Phase CurrentPhase, IReadOnlyList<MapCell> Cells)
{
    public MapCell this[DialogueCell cell]
        => Cells.FirstOrDefault(found => found.Phase == cell.Phase && found.Question == cell.Question)
            ?? new MapCell(cell.Phase, cell.Question, AssessmentLevel.NotDiscussed, 0, 0);

    /// <param name="tallies">Of this project.</param>
    internal static DialogueMapView Of(
        Guid projectId, PhaseSet supportedPhases, Phase currentPhase, Func<DialogueCell, AssessmentLevel> levelOf, IEnumerable<NoteTally> tallies)
    {
        var notes = tallies.ToLookup(tally => tally.Cell);
        return new DialogueMapView(projectId, [.. supportedPhases], currentPhase, [.. DialogueCell.All
            .Select(cell => new MapCell(
                cell.Phase, cell.Question, levelOf(cell), notes[cell].Sum(tally => tally.Count), notes[cell].Sum(tally => tally.Open)))
            .Where(cell => cell.Notes > 0 || cell.Level != AssessmentLevel.NotDiscussed)]);
    }

    /// <summary>The map of today, in two queries, whatever the number of notes.</summary>
    internal static async Task<DialogueMapView> ReadAsync(
        Reading reading, Guid projectId, PhaseSet supportedPhases, Phase currentPhase, CancellationToken ct)
    {
        var levels = await reading.Assessments
            .Where(assessment => assessment.ProjectId == projectId)
            .ToDictionaryAsync(assessment => new DialogueCell(assessment.Phase, assessment.Question), assessment => assessment.Level, ct);
        var lines = await CourseReading.Tallies(reading.Notes.Where(note => note.ProjectId == projectId)).ToListAsync(ct);
        return Of(projectId, supportedPhases, currentPhase, cell => levels.GetValueOrDefault(cell), lines.Select(line => line.Tally));
    }

    /// <summary>Coverage, clarity and gaps of what is shown.</summary>
    public MapFigures Calculate() => new(
        PhaseSet.Of(SupportedPhases),
        CurrentPhase,
        Cells.ToDictionary(cell => new DialogueCell(cell.Phase, cell.Question), cell => cell.Level));
}
