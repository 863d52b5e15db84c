using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Tests.TestKit;

/// <summary>
/// A database of a test's own, made by the migrations. SQLite: a copy of a file that is migrated once a run. SQL Server, when
/// <c>SAMMEN_TEST_SQLSERVER</c> holds a connection string: a database with a name of its own, dropped afterwards.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("SAMMEN_TEST_SQLSERVER");
    private static readonly Lazy<Task<string>> MigratedFile = new(MigrateFileAsync);

    private readonly string? ownFile;

    private TestDatabase(DatabaseProvider provider, string connectionString, string? file)
    {
        Provider = provider;
        ConnectionString = connectionString;
        ownFile = file;
    }

    public static bool OnSqlServer => !string.IsNullOrEmpty(SqlServer);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <param name="patience">Seconds to wait for other writers: a test of a locked database need not wait longer than one.</param>
    /// <param name="from">A file of <see cref="KeepAsync"/> to start from, instead of a database with nothing in it.</param>
    public static async Task<TestDatabase> CreateAsync(int patience = 1, string? from = null)
    {
        if (OnSqlServer)
        {
            var connection = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"Sammen_Test_{Guid.NewGuid():N}" }.ToString();
            await using var db = SqlServerContext(connection);
            await db.Database.MigrateAsync();
            return new TestDatabase(DatabaseProvider.SqlServer, connection, file: null);
        }

        var copy = NewFile();
        File.Copy(from ?? await MigratedFile.Value, copy);
        return new TestDatabase(DatabaseProvider.Sqlite, SqliteConnectionString(copy, patience), copy);
    }

    /// <summary>Keeps what is in it, on SQLite, until the run ends.</summary>
    /// <returns>The file, for others to start from.</returns>
    public async Task<string> KeepAsync()
    {
        await using var db = SqliteContext(ConnectionString);
        await CheckpointAsync(db);
        var kept = NewFile();
        File.Copy(ownFile!, kept);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(kept);
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        if (ownFile is null)
        {
            await using var db = SqlServerContext(ConnectionString);
            await db.Database.EnsureDeletedAsync();
            return;
        }

        foreach (var part in new[] { ownFile, $"{ownFile}-wal", $"{ownFile}-shm" })
        {
            File.Delete(part);
        }
    }

    private static string SqliteConnectionString(string file, int patience)
        => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = patience }.ToString();

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"sammen-test-{Guid.NewGuid():N}.db");

    private static async Task<string> MigrateFileAsync()
    {
        var file = NewFile();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        await using var db = SqliteContext(SqliteConnectionString(file, patience: 1));
        await db.Database.MigrateAsync();
        await CheckpointAsync(db);
        return file;
    }

    /// <summary>What is still in the write-ahead log would not be in a copy of the file.</summary>
    private static async Task CheckpointAsync(SqliteSammenDbContext db) => await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    private static SqliteSammenDbContext SqliteContext(string connectionString)
    {
        var options = new DbContextOptionsBuilder<SqliteSammenDbContext>();
        options.UseSammenSqlite(connectionString);
        return new SqliteSammenDbContext(options.Options);
    }

    private static SqlServerSammenDbContext SqlServerContext(string connectionString)
    {
        var options = new DbContextOptionsBuilder<SqlServerSammenDbContext>();
        options.UseSammenSqlServer(connectionString);
        return new SqlServerSammenDbContext(options.Options);
    }
}
