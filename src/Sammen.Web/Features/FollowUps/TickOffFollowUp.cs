using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.FollowUps;

/// <summary>It was done.</summary>
public sealed class TickOffFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid followUpId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.RequireTickOffAsync(followUpId, user, ct);
        followUp.TickOff(user.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }
}
