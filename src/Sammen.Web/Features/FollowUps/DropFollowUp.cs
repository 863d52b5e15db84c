using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.FollowUps;

/// <summary>It will not be done after all. A facilitator decides that; a leader only ticks off.</summary>
public sealed class DropFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid followUpId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        if (!user.MayEdit())
        {
            throw new NotAvailableException();
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.RequireTickOffAsync(followUpId, user, ct);
        followUp.Drop(user.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }
}
