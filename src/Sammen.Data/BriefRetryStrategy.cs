using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sammen.Data;

/// <summary>
/// Sends a command to SQL Server again after a short break of the line, and gives up early enough for a person who waits to be told.
/// </summary>
internal sealed class BriefRetryStrategy(ExecutionStrategyDependencies dependencies) : SqlServerRetryingExecutionStrategy(dependencies, Pauses.Length)
{
    /// <summary>Severity from which on SQL Server and its client have given the connection up.</summary>
    private const byte ConnectionIsBroken = 20;

    /// <summary>No attempt begins later than this after the first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan[] Pauses = [.. new[] { 200, 500, 1000, 2000 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    private long begun;

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        begun = TimeProvider.System.GetTimestamp();
    }

    protected override void OnRetry()
    {
        base.OnRetry();
        (Dependencies.CurrentContext.Context as SammenDbContext)?.SendAgain();
    }

    protected override bool ShouldRetryOn(Exception exception)
        => (exception is SqlException refused && IsBrokenConnection(refused)) || base.ShouldRetryOn(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var tried = ExceptionsEncountered.Count - 1;
        return tried < Pauses.Length && TimeProvider.System.GetElapsedTime(begun) + Pauses[tried] <= Patience ? Pauses[tried] : null;
    }

    // On Linux a refused port, a reset and a server that hangs up are all error 0, sometimes without the socket's own error inside.
    private static bool IsBrokenConnection(SqlException failure)
        => failure.Errors.Cast<SqlError>().Any(error => error is { Number: 0, Class: >= ConnectionIsBroken });
}
