using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Startup;

namespace Sammen.Web.Access;

/// <summary>The one way a query reads anything of projects: as the person behind the page, from a context of its own.</summary>
public sealed class Readings(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock, SammenSettings settings)
{
    /// <exception cref="NotAvailableException">Nobody is signed in.</exception>
    public async Task<Reading> OpenAsync(CancellationToken ct)
    {
        var user = await currentUser.GetAsync();
        var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return new Reading(db, user, clock.GetUtcNow().UtcDateTime, settings.DemoEnabled);
    }
}
