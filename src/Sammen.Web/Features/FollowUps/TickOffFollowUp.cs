using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

/// <summary>It was done.</summary>
public sealed class TickOffFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid followUpId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.RequireTickOffAsync(followUpId, user, ct)).TickOff(user.Id, clock.GetUtcNow().UtcDateTime), ct);
    }
}
