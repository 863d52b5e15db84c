using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sammen.Data;

/// <summary>The one name for "the database did not answer, or did not take it", whichever database it is and however its library says so.</summary>
public static partial class DatabaseFailure
{
    private const int SqliteError = 1;
    private const int SqliteConstraint = 19;
    private const int SqliteMismatch = 20;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteRowId = 2579;
    private const int DuplicateKey = 2627;
    private const int DuplicateInUniqueIndex = 2601;

    // SqlClient has no exception of its own for a pool without a free connection, nor for an answer it cannot read.
    private static readonly string SqlClient = typeof(SqlConnection).Assembly.GetName().Name!;

    // Syntax, unknown object or column, conversion, missing value, broken constraint, duplicate, text too long, arithmetic.
    private static readonly HashSet<int> RefusedBySqlServer = [102, 156, 207, 208, 245, 515, 547, DuplicateInUniqueIndex, DuplicateKey, 2628, 8114, 8115, 8152];

    public static bool IsDatabaseFailure(this Exception failure) => failure switch
    {
        DbException or DbUpdateException or RetryLimitExceededException or TimeoutException or SocketException => true,
        InvalidOperationException unusual => unusual.Source == SqlClient || unusual.InnerException?.IsDatabaseFailure() == true,
        _ => false,
    };

    /// <summary>
    /// A save the database answered and would not have: a constraint broken, a column that is not there, a value that does not fit.
    /// Trying again helps nobody; it is a bug of the program.
    /// </summary>
    public static bool IsRefusedBySchema(this Exception failure)
        => failure is DbUpdateException and not DbUpdateConcurrencyException && Innermost<DbException>(failure) switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteError or SqliteConstraint or SqliteMismatch,
            SqlException sql => RefusedBySqlServer.Contains(sql.Number),
            null => failure.GetBaseException() is not (TimeoutException or SocketException),
            _ => false,
        };

    /// <summary>The database is busy or gone: the same may well be taken a moment later, and nobody has to change anything.</summary>
    public static bool IsPassing(this Exception failure) => failure.IsDatabaseFailure() && !failure.IsRefusedBySchema();

    /// <summary>Whether a row with this key, or one that must be alone, was there already.</summary>
    public static bool IsKeyConflict(this DbUpdateException failure) => failure.GetBaseException() switch
    {
        SqlException { Number: DuplicateKey or DuplicateInUniqueIndex } => true,
        SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique or SqliteRowId } => true,
        _ => false,
    };

    /// <summary>
    /// What failed, for the log: the exception's name with the database's own number and state, the rule of the schema that was broken,
    /// and what was being saved, by the names of the model. No word of what a person typed.
    /// </summary>
    public static string Describe(Exception failure)
    {
        var kind = failure.GetBaseException() switch
        {
            SqliteException sqlite => $"{nameof(SqliteException)} {sqlite.SqliteExtendedErrorCode}",
            var other => Innermost<SqlException>(failure) is { } sql ? $"{nameof(SqlException)} {sql.Number}, state {sql.State}" : other.GetType().Name,
        };
        var named = RuleName().Match(Innermost<DbException>(failure)?.Message ?? "");
        var rule = named.Success ? $" by {named.Groups["rule"].Value}" : "";
        var entries = Innermost<DbUpdateException>(failure)?.Entries ?? [];
        var saved = string.Join(", ", entries.Select(entry => $"{entry.Metadata.ClrType.Name} ({entry.State})").Distinct(StringComparer.Ordinal));
        return kind + rule + (saved.Length == 0 ? "" : $" on {saved}");
    }

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

    // SQL Server names the rule in quotes before it quotes any value; SQLite ends its message with it.
    [GeneratedRegex(@"^((?! value ')[^:(])*?(constraint|index|column) ['""](?<rule>\w+)['""]|constraint failed: (?<rule>[\w., ]+)'\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RuleName();
}
