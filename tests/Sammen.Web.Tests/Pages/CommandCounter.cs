using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.Pages;

/// <summary>
/// Counts the commands sent to the database, but for the questions whether the reader's sign-in still counts and what the public texts say:
/// they are asked once a minute, whichever page the minute ends on.
/// </summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private static readonly string[] OnceAMinute = ["FROM \"Sessions\"", "FROM \"PublicTexts\""];

    private int count;

    public int Count => Volatile.Read(ref count);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (!Array.Exists(OnceAMinute, question => result.CommandText.Contains(question, StringComparison.Ordinal)))
        {
            Interlocked.Increment(ref count);
        }

        return result;
    }
}
