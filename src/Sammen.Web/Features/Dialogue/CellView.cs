using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Web.Features.Dialogue;

/// <summary>One cell of one project as one reader sees it.</summary>
/// <param name="Changes">Newest first.</param>
/// <param name="IsInCourse">The course supports the phase; otherwise there are notes in the cell from when it did.</param>
/// <param name="ClosedOn">Danish date; <see langword="null"/> while the course runs.</param>
public sealed record CellView(
    Guid ProjectId,
    string ProjectTitle,
    IReadOnlyList<Phase> SupportedPhases,
    AssessmentLevel Level,
    IReadOnlyList<AssessmentChangeRow> Changes,
    bool IsInCourse,
    DateOnly? ClosedOn,
    bool MayEdit);

/// <param name="At">UTC.</param>
public sealed record AssessmentChangeRow(AssessmentLevel Level, string By, DateTime At);

/// <param name="Total">How many notes the cell holds that the reader may see.</param>
public sealed record CellNotes(IReadOnlyList<NoteRow> Rows, int Total);
