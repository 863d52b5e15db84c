using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Data.Interceptors;

/// <summary>SQLite knows neither Danish order nor that Ø and ø are the same letter; each connection is taught both when it opens.</summary>
internal sealed class DanishCollationInterceptor : DbConnectionInterceptor
{
    public const string Collation = "DANISH";

    private const RegexOptions AsSqlServerSearches =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;

    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Teach((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Teach((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>
    /// For a connection opened past EF Core: indexes are kept in this order, and one that compares otherwise finds them damaged
    /// (<c>aa</c>, as in every fifth hash of a key, is å and comes last).
    /// </summary>
    public static void Teach(SqliteConnection sqlite)
    {
        sqlite.CreateCollation(Collation, (x, y) => Danish.Compare(x, y, CompareOptions.IgnoreCase));

        // What the operator LIKE … ESCAPE … calls.
        sqlite.CreateFunction<string?, string?, string, bool>("like", IsLike, isDeterministic: true);
    }

    private static bool IsLike(string? pattern, string? text, string escape)
        => pattern is not null && text is not null && Regex.IsMatch(text, ToRegex(pattern, escape[0]), AsSqlServerSearches);

    private static string ToRegex(string pattern, char escape)
    {
        var regex = new StringBuilder("^");
        for (var at = 0; at < pattern.Length; at++)
        {
            regex.Append(pattern[at] switch
            {
                '%' => ".*",
                '_' => ".",
                var letter when letter == escape && at + 1 < pattern.Length => Regex.Escape(pattern[++at].ToString()),
                var letter => Regex.Escape(letter.ToString()),
            });
        }

        return regex.Append('$').ToString();
    }
}
