using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Sammen.Data;

/// <summary>Migrations and what every installation starts with, by one start at a time: several web nodes may start at once on one database.</summary>
internal static class DatabaseUpgrade
{
    /// <summary>A migration may rewrite a large table, and the other starts wait for it; what people ask for may take seconds only.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(30);

    /// <summary>Applies the migrations, then the seed, both under the lock EF Core takes in the database for migrations.</summary>
    public static async Task RunAsync(SammenDbContext db, Func<CancellationToken, Task> seed, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(LongestStep);
        await db.Database.MigrateAsync(ct);

        // SQL Server gives the lock to a session, so the connection must stay the same until it is let go.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using (await db.GetService<IHistoryRepository>().AcquireDatabaseLockAsync(ct))
            {
                await seed(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
