using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
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

    /// <summary>Three queries, whatever the number of notes.</summary>
    internal static async Task<DialogueMapView> ReadAsync(
        SammenDbContext db, SignedInUser user, Guid projectId, PhaseSet supportedPhases, Phase currentPhase, CancellationToken ct)
    {
        var levels = await db.Assessments.AsNoTracking()
            .Where(assessment => assessment.ProjectId == projectId)
            .ToDictionaryAsync(assessment => new DialogueCell(assessment.Phase, assessment.Question), assessment => assessment.Level, ct);
        var notes = db.Notes.AsNoTracking().VisibleTo(user).Where(note => note.ProjectId == projectId);
        var counts = await CountByCellAsync(notes, ct);
        var open = await CountByCellAsync(notes.OpenMattersIn(), ct);
        var cells = levels.Keys.Union(counts.Keys).Select(cell => new MapCell(
            cell.Phase, cell.Question, levels.GetValueOrDefault(cell), counts.GetValueOrDefault(cell), open.GetValueOrDefault(cell)));
        return new DialogueMapView(projectId, [.. supportedPhases], currentPhase, [.. cells]);
    }

    /// <summary>Coverage, clarity and gaps of what is shown.</summary>
    public MapFigures Calculate() => new(
        PhaseSet.Of(SupportedPhases),
        CurrentPhase,
        Cells.ToDictionary(cell => new DialogueCell(cell.Phase, cell.Question), cell => cell.Level));

    private static Task<Dictionary<DialogueCell, int>> CountByCellAsync(IQueryable<Note> notes, CancellationToken ct)
        => notes
            .GroupBy(note => new { note.Phase, note.Question })
            .Select(cell => new { cell.Key.Phase, cell.Key.Question, Count = cell.Count() })
            .ToDictionaryAsync(cell => new DialogueCell(cell.Phase, cell.Question), cell => cell.Count, ct);
}
