using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Gives a note an earlier wording back. The present one is kept among the earlier ones.</summary>
public sealed class RestoreWording(Operations operations)
{
    /// <exception cref="NotAvailableException">No such wording of the note, or the user may not change it.</exception>
    public Task HandleAsync(Guid noteId, Guid revisionId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var note = await db.Notes.RequireEditAsync(noteId, user, ct);
                var earlier = await db.NoteRevisions.VisibleTo(user).SingleOrDefaultAsync(revision => revision.Id == revisionId && revision.NoteId == noteId, ct)
                    ?? throw new NotAvailableException();
                var readers = note.Visibility;
                note.TakeUp(earlier, user.Id, now);
                return new NoteEdited(note, readers);
            },
            ct);
}
