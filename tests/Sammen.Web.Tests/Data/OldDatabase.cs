using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Tests.Data;

/// <summary>A demo database made by the version before projects were made by hand, in a file of its own.</summary>
internal sealed class OldDatabase : IAsyncDisposable
{
    private const string Packed = "Sammen.Web.Tests.Data.demo-before-people.db.gz";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"sammen-upgrade-{Guid.NewGuid():N}.db");

    public async Task<SqliteSammenDbContext> OpenAsync()
    {
        await using (var packed = typeof(OldDatabase).Assembly.GetManifestResourceStream(Packed)!)
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        await using (var target = File.Create(file))
        {
            await unpacked.CopyToAsync(target);
        }

        var options = new DbContextOptionsBuilder<SqliteSammenDbContext>();
        options.UseSammenSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        return new SqliteSammenDbContext(options.Options);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
        {
            File.Delete(part);
        }

        return ValueTask.CompletedTask;
    }
}
