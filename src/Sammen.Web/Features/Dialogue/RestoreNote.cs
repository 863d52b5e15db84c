using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Undoes a deletion.</summary>
public sealed class RestoreNote(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(Guid noteId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.Notes.IgnoreQueryFilters().RequireEditAsync(noteId, user, ct)).Restore(), ct);
    }
}
