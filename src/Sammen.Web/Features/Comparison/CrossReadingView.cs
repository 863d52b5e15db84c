using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Courses;

namespace Sammen.Web.Features.Comparison;

/// <summary>What to look for among the notes of a cell.</summary>
/// <param name="Kind"><see langword="null"/> for every kind.</param>
/// <param name="Word">Anywhere in the text; <see langword="null"/> or empty for every text.</param>
public sealed record NoteFilter(NoteKind? Kind, string? Word)
{
    public static NoteFilter None { get; } = new(null, null);

    public bool IsNone => Kind is null && string.IsNullOrWhiteSpace(Word);
}

/// <summary>The notes of one cell, one column a project; or why not.</summary>
/// <param name="Tallies">Of the projects' notes in all cells, to find the way to another.</param>
public sealed record CrossReadingView(IReadOnlyList<CrossReadingColumn> Columns, IReadOnlyList<NoteTally> Tallies, ComparisonProblem? Problem = null);

/// <param name="IsInCourse">Whether the project's course supports the phase at all.</param>
/// <param name="Notes">The newest first; <paramref name="Found"/> says how many there are.</param>
/// <param name="Found">Notes the reader may see that match the filter.</param>
public sealed record CrossReadingColumn(
    Guid ProjectId, string Title, MunicipalityName Municipality, bool IsInCourse, AssessmentLevel Level, IReadOnlyList<CrossReadingNote> Notes, int Found);

/// <param name="Text">As it was typed.</param>
/// <param name="LoggedAt">UTC.</param>
public sealed record CrossReadingNote(Guid Id, NoteKind Kind, string Text, DateTime LoggedAt, string? Workshop);

/// <summary>A project one may choose for a comparison.</summary>
public sealed record ProjectChoice(Guid Id, string Title, MunicipalityName Municipality, string Round);
