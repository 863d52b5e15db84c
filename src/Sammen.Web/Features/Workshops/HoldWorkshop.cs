using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

/// <summary>The workshop took place.</summary>
public sealed class HoldWorkshop(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock)
{
    public async Task HandleAsync(Guid workshopId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.RequireEditWorkshopAsync(workshopId, user, ct);
        workshop.Hold(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }
}
