using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sammen.Data;

/// <summary>The one name for "the database did not answer, or did not take it", whichever database it is and however its library says so.</summary>
public static class DatabaseFailure
{
    private const int SqliteConstraint = 19;
    private const int DuplicateKey = 2627;
    private const int DuplicateInUniqueIndex = 2601;

    // SqlClient has no exception of its own for a pool without a free connection, nor for an answer it cannot read.
    private static readonly string SqlClient = typeof(SqlConnection).Assembly.GetName().Name!;

    public static bool IsDatabaseFailure(this Exception failure) => failure switch
    {
        DbException or DbUpdateException or RetryLimitExceededException or TimeoutException or SocketException => true,
        InvalidOperationException unusual => unusual.Source == SqlClient || unusual.InnerException?.IsDatabaseFailure() == true,
        _ => false,
    };

    /// <summary>Whether a row with this key, or one that must be alone, was there already.</summary>
    public static bool IsKeyConflict(this DbUpdateException failure) => failure.GetBaseException() switch
    {
        SqlException { Number: DuplicateKey or DuplicateInUniqueIndex } => true,
        SqliteException { SqliteErrorCode: SqliteConstraint } => true,
        _ => false,
    };

    /// <summary>What kind of failure it was, for the log: the exception's name and the database's own number.</summary>
    public static string KindOf(Exception failure) => failure.GetBaseException() switch
    {
        SqliteException sqlite => $"{nameof(SqliteException)} {sqlite.SqliteExtendedErrorCode}",
        var other => Innermost<SqlException>(failure) is { } sql ? $"{nameof(SqlException)} {sql.Number}" : other.GetType().Name,
    };

    /// <summary>The first line of what the database itself said, for whoever runs the installation. It can quote what was being saved.</summary>
    public static string WordsOf(Exception failure)
        => (Innermost<DbException>(failure) ?? failure.GetBaseException()).Message.Split('\n', 2)[0].TrimEnd('.', '\r', ' ');

    // A network failure stands inside the database's exception, and says less.
    private static TException? Innermost<TException>(Exception failure)
        where TException : Exception
    {
        TException? found = null;
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            found = at as TException ?? found;
        }

        return found;
    }
}
