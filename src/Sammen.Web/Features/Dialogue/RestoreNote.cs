using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Undoes a deletion.</summary>
public sealed class RestoreNote(Operations operations)
{
    public Task HandleAsync(Guid noteId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var note = await operation.Db.Notes.IgnoreQueryFilters().RequireEditAsync(noteId, operation.User, ct);
                note.Restore(operation.User.Id, operation.Now);
                return new NoteRestored(note);
            },
            ct);
}
