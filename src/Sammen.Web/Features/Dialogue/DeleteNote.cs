using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Hides a note. Nothing is lost: <see cref="RestoreNote"/> undoes it.</summary>
public sealed class DeleteNote(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid noteId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.Notes.RequireEditAsync(noteId, user, ct)).Delete(user.Id, clock.GetUtcNow().UtcDateTime), ct);
    }
}
