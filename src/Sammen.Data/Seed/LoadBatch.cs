using Microsoft.EntityFrameworkCore;

namespace Sammen.Data.Seed;

/// <summary>Collects what is made and saves it a few thousand rows at a time, each time in a fresh context, so that memory stays flat.</summary>
internal sealed class LoadBatch(IDbContextFactory<SammenDbContext> contexts) : IAsyncDisposable
{
    private const int Size = 10_000;

    private SammenDbContext? db;
    private int count;

    /// <summary>Rows are added finished: what is changed on them afterwards is not noticed.</summary>
    public void Add(object row)
    {
        if (db is null)
        {
            db = contexts.CreateDbContext();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
        }

        db.Add(row);
        count++;
    }

    public Task SaveIfFullAsync(CancellationToken ct) => count < Size ? Task.CompletedTask : SaveAsync(ct);

    public async Task SaveAsync(CancellationToken ct)
    {
        if (db is not null)
        {
            await db.SaveChangesAsync(ct);
            await DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
        {
            await db.DisposeAsync();
            (db, count) = (null, 0);
        }
    }
}
