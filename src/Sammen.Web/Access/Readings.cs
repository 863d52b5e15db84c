using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Web.Startup;

namespace Sammen.Web.Access;

/// <summary>The one way a query reads anything of projects: as the person behind the page, from a context of its own.</summary>
public sealed class Readings(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock, SammenSettings settings)
{
    /// <exception cref="NotAvailableException">Nobody is signed in.</exception>
    public async Task<Reading> OpenAsync(CancellationToken ct)
    {
        var user = await currentUser.GetAsync();
        return For(user, await OpenContextAsync(ct));
    }

    /// <summary>As the person whose calendar subscription a key opens, whoever asks; and their language, the name of a culture.</summary>
    /// <returns><see langword="null"/> for a key that never was, for one that was ended or renewed, and for one of a closed account.</returns>
    public async Task<(Reading Reading, string Culture)?> OpenByCalendarKeyAsync(string key, CancellationToken ct)
    {
        if (!SecretKey.IsPossible(key))
        {
            return null;
        }

        var db = await OpenContextAsync(ct);
        var hash = SecretKey.HashOf(key);
        if (await db.Users.SingleOrDefaultAsync(user => user.CalendarKeyHash == hash && user.ClosedAt == null, ct) is { } account)
        {
            return (For(account.AsSignedIn(), db), account.Culture);
        }

        await db.DisposeAsync();
        return null;
    }

    private Reading For(SignedInUser user, SammenDbContext db) => new(db, user, clock.GetUtcNow().UtcDateTime, settings.DemoEnabled);

    private async Task<SammenDbContext> OpenContextAsync(CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
