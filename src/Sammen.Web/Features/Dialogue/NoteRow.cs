using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Dialogue;

/// <summary>A note as a screen shows it.</summary>
/// <param name="WrittenBy">Who wrote the present wording: the author, or the last to edit it.</param>
/// <param name="EarlierVersions">How many wordings came before this one that the reader might read.</param>
/// <param name="NotCprBy">Who marked ten digits in it as *not a CPR number*.</param>
public sealed record NoteRow(
    Guid Id,
    Phase Phase,
    CoreQuestion Question,
    NoteKind Kind,
    NoteVisibility Visibility,
    string Text,
    Guid AuthorId,
    string Author,
    string WrittenBy,
    DateTime LoggedAt,
    Guid? WorkshopId,
    string? WorkshopTitle,
    int EarlierVersions,
    string? NotCprBy);

internal static class NoteRows
{
    public static IQueryable<NoteRow> SelectRows(this IQueryable<Note> notes, Reading reading)
    {
        var narrowest = reading.User.NarrowestRead();
        return notes.Select(note => new NoteRow(
            note.Id,
            note.Phase,
            note.Question,
            note.Kind,
            note.Visibility,
            note.Text,
            note.AuthorId,
            reading.People.Where(user => user.Id == note.AuthorId).Select(user => user.Name).First(),
            reading.People.Where(user => user.Id == note.WrittenById).Select(user => user.Name).First(),
            note.LoggedAt,
            note.WorkshopId,
            note.Workshop!.Title,
            note.Revisions.Count(revision => revision.Visibility >= narrowest),
            note.NotCprById == null ? null : reading.People.Where(marker => marker.Id == note.NotCprById).Select(marker => marker.Name).First()));
    }
}
