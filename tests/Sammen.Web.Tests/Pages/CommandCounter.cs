using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.Pages;

/// <summary>
/// Counts the commands sent to the database, but for the question whether the reader's sign-in still counts: that is asked once a
/// minute, whichever page the minute ends on.
/// </summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (!result.CommandText.Contains("FROM \"Sessions\"", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref count);
        }

        return result;
    }
}
