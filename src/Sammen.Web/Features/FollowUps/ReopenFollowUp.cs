using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.FollowUps;

/// <summary>Undoes a tick or a drop.</summary>
public sealed class ReopenFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(Guid followUpId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.RequireTickOffAsync(followUpId, user, ct);
        followUp.Reopen();
        await db.SaveChangesAsync(ct);
    }
}
