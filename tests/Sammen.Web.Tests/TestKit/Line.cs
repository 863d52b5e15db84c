using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.TestKit;

/// <summary>The line to the database: slow or broken when a test says so.</summary>
internal sealed class Line : DbCommandInterceptor, ISaveChangesInterceptor
{
    private TaskCompletionSource? held;
    private int waiting;
    private int calledOff;

    public bool IsBroken { get; set; }

    /// <summary>Breaks as soon as the next save is answered.</summary>
    public bool BreaksAfterSave { get; set; }

    /// <summary>How many questions are on their way.</summary>
    public int Waiting => waiting;

    /// <summary>How many of them nobody waits for any more.</summary>
    public int CalledOff => calledOff;

    /// <summary>From now on no question is answered.</summary>
    public void Hold() => held = new TaskCompletionSource();

    public void LetGo()
    {
        var (letGo, _) = (held!, held = null);
        letGo.SetResult();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsBroken)
        {
            throw new LostAnswerException();
        }

        if (held is { } answer)
        {
            Interlocked.Increment(ref waiting);
            try
            {
                await answer.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref calledOff);
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }

        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        IsBroken |= BreaksAfterSave;
        BreaksAfterSave = false;
        return ValueTask.FromResult(result);
    }
}
