using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Hides a note. Nothing is lost: <see cref="RestoreNote"/> undoes it.</summary>
public sealed class DeleteNote(Operations operations)
{
    public Task HandleAsync(Guid noteId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var note = await operation.Db.Notes.RequireEditAsync(noteId, operation.User, ct);
                note.Delete(operation.User.Id, operation.Now);
                return new NoteDeleted(note);
            },
            ct);
}
