using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sammen.Domain;

namespace Sammen.Data.Interceptors;

/// <summary>Counts <see cref="Entity.Version"/> up with every saved change; SQLite has no rowversion to do it.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        CountUp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        CountUp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void CountUp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var version = entry.Property(entity => entity.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
