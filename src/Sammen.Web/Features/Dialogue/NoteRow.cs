using Sammen.Data;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note as a screen shows it.</summary>
/// <param name="Version">To be sent back with an edit, so that nobody overwrites a newer wording unseen.</param>
/// <param name="WrittenBy">Who wrote the present wording: the author, or the last to edit it.</param>
/// <param name="EarlierVersions">How many wordings came before this one.</param>
public sealed record NoteRow(
    Guid Id,
    Phase Phase,
    CoreQuestion Question,
    NoteKind Kind,
    NoteVisibility Visibility,
    string Text,
    string Author,
    string WrittenBy,
    DateTime LoggedAt,
    Guid? WorkshopId,
    string? WorkshopTitle,
    int EarlierVersions,
    int Version);

internal static class NoteRows
{
    public static IQueryable<NoteRow> SelectRows(this IQueryable<Note> notes, SammenDbContext db)
        => notes.Select(note => new NoteRow(
            note.Id,
            note.Phase,
            note.Question,
            note.Kind,
            note.Visibility,
            note.Text,
            db.Users.Where(user => user.Id == note.AuthorId).Select(user => user.Name).First(),
            db.Users.Where(user => user.Id == note.WrittenById).Select(user => user.Name).First(),
            note.LoggedAt,
            note.WorkshopId,
            note.Workshop!.Title,
            note.Revisions.Count,
            note.Version));
}
