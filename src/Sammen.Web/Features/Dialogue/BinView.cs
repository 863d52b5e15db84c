using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>The deleted notes of a project that can still be brought back.</summary>
/// <param name="Total">How many there are.</param>
public sealed record BinView(IReadOnlyList<DeletedNoteRow> Rows, int Total);

/// <param name="DeletedAt">UTC.</param>
public sealed record DeletedNoteRow(
    Guid Id, Phase Phase, CoreQuestion Question, NoteKind Kind, string Text, string Author, string DeletedBy, DateTime DeletedAt);
