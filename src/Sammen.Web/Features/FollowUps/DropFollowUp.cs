using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

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

        await contexts.ChangeAsync(async db => (await db.RequireTickOffAsync(followUpId, user, ct)).Drop(user.Id, clock.GetUtcNow().UtcDateTime), ct);
    }
}
