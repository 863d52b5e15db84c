using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sammen.Data.Outbox;

namespace Sammen.Data;

/// <summary>
/// A save whose answer was lost: the connection broke after the commit, or the retry strategy sent again what was kept and met its
/// own row. Whether it is kept is then asked of the database, once and briefly.
/// </summary>
internal static class SavedAfterAll
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>
    /// How many rows were kept, all or none; and whether that is certain. It is for a save with its happening. Without one the rows are
    /// compared value by value, and somebody else may have changed them since.
    /// </returns>
    public static async Task<(int Kept, bool IsCertain)> AskAsync(DbContext db, CancellationToken ct)
    {
        // Inside somebody's own transaction nothing is kept before that ends.
        if (db.Database.CurrentTransaction is not null)
        {
            return (0, false);
        }

        using var brief = CancellationTokenSource.CreateLinkedTokenSource(ct);
        brief.CancelAfter(Patience);
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        try
        {
            // Its id was made for this save alone, and it was sent in the same transaction as the rest. Where several things happened, any of them tells.
            if (changed.Select(entry => entry.Entity).OfType<HappeningRow>().FirstOrDefault() is { } happening)
            {
                var kept = await db.Set<HappeningRow>().Where(row => row.Id == happening.Id).Select(row => row.Id).ToListAsync(brief.Token);
                return kept.Contains(happening.Id) ? (changed.Count, true) : (0, true);
            }

            foreach (var entry in changed)
            {
                if (!await IsKeptAsync(entry, brief.Token))
                {
                    return (0, false);
                }
            }
        }
        catch (Exception unanswered) when (!ct.IsCancellationRequested && (unanswered is OperationCanceledException || unanswered.IsDatabaseFailure()))
        {
            return (0, false);
        }

        return (changed.Count, false);
    }

    private static async Task<bool> IsKeptAsync(EntityEntry entry, CancellationToken ct)
    {
        if (entry.Properties.Any(property => property.IsTemporary))
        {
            return false;
        }

        var kept = await entry.GetDatabaseValuesAsync(ct);
        return entry.State == EntityState.Deleted
            ? kept is null
            : kept is not null && kept.Properties.All(property => property.GetValueComparer().Equals(kept[property], entry.CurrentValues[property]));
    }
}
