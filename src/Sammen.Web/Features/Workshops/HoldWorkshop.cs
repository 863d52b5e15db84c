using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>The workshop took place.</summary>
public sealed class HoldWorkshop(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid workshopId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.RequireEditWorkshopAsync(workshopId, user, ct)).Hold(clock.GetUtcNow().UtcDateTime), ct);
    }
}
