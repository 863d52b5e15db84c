using Microsoft.Data.Sqlite;

namespace Sammen.Data;

/// <summary>
/// One start at a time on one SQLite file. EF Core's lock in the file comes too late to make the file under, and stays behind
/// when a start is killed; this one is the operating system's, and goes with its process.
/// </summary>
internal sealed class SqliteTurn : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = DatabaseUpgrade.LongestStep;

    private readonly FileStream held;

    private SqliteTurn(FileStream held) => this.held = held;

    /// <summary>Waits while another start has the turn, then takes away the lock that a killed start may have left in the file.</summary>
    /// <exception cref="TimeoutException">The other start does not come to its end.</exception>
    public static async Task<SqliteTurn> TakeAsync(string connectionString, CancellationToken ct)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        var turn = new SqliteTurn(await HoldAsync($"{file}-start", ct));
        try
        {
            await RemoveLeftLockAsync(connectionString, file, ct);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static async Task<FileStream> HoldAsync(string path, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (taken.GetType() == typeof(IOException))
            {
                if (TimeProvider.System.GetElapsedTime(begun) > LongestWait)
                {
                    throw new TimeoutException("another start has not come to its end", taken);
                }

                await Task.Delay(LookAgain, ct);
            }
        }
    }

    private static async Task RemoveLeftLockAsync(string connectionString, string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return;
        }

        // Past EF Core, which would log a file that is no database with all of its stack.
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if ((long)(await command.ExecuteScalarAsync(ct))! > 0)
        {
            command.CommandText = "DELETE FROM __EFMigrationsLock";
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
