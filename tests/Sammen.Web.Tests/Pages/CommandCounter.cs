using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.Pages;

/// <summary>Counts the commands sent to the database.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref count);
        return result;
    }
}
