using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sammen.Data;

/// <summary>
/// A save whose answer was lost: the connection broke after the commit, or the retry strategy sent again what was kept and met its
/// own row. Whether it is kept is then asked of the database, once and briefly.
/// </summary>
internal static class SavedAfterAll
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>How many rows of the failed save stand in the database value for value; 0 unless all of them do.</returns>
    public static async Task<int> CountAsync(DbContext db, CancellationToken ct)
    {
        // Inside somebody's own transaction nothing is kept before that ends.
        if (db.Database.CurrentTransaction is not null)
        {
            return 0;
        }

        using var brief = CancellationTokenSource.CreateLinkedTokenSource(ct);
        brief.CancelAfter(Patience);
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        try
        {
            foreach (var entry in changed)
            {
                if (!await IsKeptAsync(entry, brief.Token))
                {
                    return 0;
                }
            }
        }
        catch (Exception unanswered) when (!ct.IsCancellationRequested && (unanswered is OperationCanceledException || unanswered.IsDatabaseFailure()))
        {
            return 0;
        }

        return changed.Count;
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
