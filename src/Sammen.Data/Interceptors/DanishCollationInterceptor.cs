using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Data.Interceptors;

/// <summary>SQLite knows no Danish order of its own; each connection is taught it when it opens.</summary>
internal sealed class DanishCollationInterceptor : DbConnectionInterceptor
{
    public const string Collation = "DANISH";

    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Teach(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Teach(connection);
        return Task.CompletedTask;
    }

    private static void Teach(DbConnection connection)
        => ((SqliteConnection)connection).CreateCollation(Collation, (x, y) => Danish.Compare(x, y, CompareOptions.IgnoreCase));
}
