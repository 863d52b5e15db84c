using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

/// <summary>The workshop will not take place.</summary>
public sealed class CancelWorkshop(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(Guid workshopId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.RequireEditWorkshopAsync(workshopId, user, ct);
        workshop.Cancel();
        await db.SaveChangesAsync(ct);
    }
}
