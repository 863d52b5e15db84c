using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Undoes a deletion.</summary>
public sealed class RestoreNote(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(Guid noteId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var note = await db.Notes.IgnoreQueryFilters().RequireEditAsync(noteId, user, ct);
        note.Restore();
        await db.SaveChangesAsync(ct);
    }
}
