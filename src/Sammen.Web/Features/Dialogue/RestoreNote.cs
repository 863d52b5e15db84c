using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Undoes a deletion, for <see cref="Note.DaysInBin"/> days.</summary>
public sealed class RestoreNote(Operations operations)
{
    /// <exception cref="NotAvailableException">No such note, or the user may not change it, or it was deleted too long ago.</exception>
    public Task HandleAsync(Guid noteId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var since = Note.BinBegins(operation.Now);
                var note = await operation.Db.Notes.IgnoreQueryFilters()
                    .Where(note => note.DeletedAt == null || note.DeletedAt >= since)
                    .RequireEditAsync(noteId, operation.User, ct);
                note.Restore(operation.User.Id, operation.Now);
                return new NoteRestored(note);
            },
            ct);
}
