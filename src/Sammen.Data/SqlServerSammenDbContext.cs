using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Sammen.Data;

/// <summary>Production: several web nodes on one database.</summary>
public sealed partial class SqlServerSammenDbContext(DbContextOptions<SqlServerSammenDbContext> options) : SammenDbContext(options)
{
    /// <summary>Danish order, case-insensitive, accent-sensitive; whatever the server's own default is.</summary>
    private const string DanishCollation = "Danish_Norwegian_CI_AS";

    private const int DatabaseExists = 1801;

    public override async Task UpgradeAsync(Func<CancellationToken, Task> seed, CancellationToken ct)
    {
        try
        {
            await DatabaseUpgrade.RunAsync(this, seed, ct);
        }
        catch (SqlException otherWasFirst) when (otherWasFirst.Number == DatabaseExists)
        {
            // Making the database is the one step no lock in it can guard.
            await DatabaseUpgrade.RunAsync(this, seed, ct);
        }

        await RequireFitAsync(ct);
    }

    /// <summary>A database somebody else made, or moved here, may sort by other rules, or let readers wait for writers.</summary>
    private async Task RequireFitAsync(CancellationToken ct)
    {
        var properties = await Database
            .SqlQuery<DatabaseProperties>($"SELECT collation_name AS Collation, is_read_committed_snapshot_on AS IsReadCommittedSnapshotOn FROM sys.databases WHERE database_id = DB_ID()")
            .SingleAsync(ct);
        if (properties.Collation != DanishCollation)
        {
            throw new UnfitDatabaseException($"The SqlServer database has the collation {properties.Collation}; it must be {DanishCollation}.");
        }

        if (!properties.IsReadCommittedSnapshotOn)
        {
            LogReadersWait(this.GetService<ILoggerFactory>().CreateLogger<SqlServerSammenDbContext>());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "READ_COMMITTED_SNAPSHOT is off in the SqlServer database: whoever reads waits for whoever writes. docs/operations.md says how to switch it on.")]
    private static partial void LogReadersWait(ILogger logger);

    private sealed record DatabaseProperties(string Collation, bool IsReadCommittedSnapshotOn);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCollation(DanishCollation);
        TextSearch.MapOnSqlServer(builder);
    }
}
