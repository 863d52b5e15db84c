using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Sammen.Data;

namespace Sammen.Web.Tests.TestKit;

/// <summary>The line broke.</summary>
internal sealed class LostAnswerException() : DbException("the line broke");

/// <summary>Lets a save through and breaks the line before its answer arrives; afterwards, for as long as it is told to, the line stays broken.</summary>
internal sealed class LostAnswers : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>How many answers of saves are still to be lost.</summary>
    public int Losing { get; set; }

    /// <summary>Nothing is asked any more once an answer is lost.</summary>
    public bool StaysBroken { get; set; }

    public bool IsBroken { get; set; }

    public int Lost { get; private set; }

    /// <summary>What others do while the answer is on its way.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        => LoseAsync();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => IsBroken ? throw new LostAnswerException() : ValueTask.FromResult(result);

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges && command.Transaction is null && Losing > 0)
        {
            await result.DisposeAsync();
            await LoseAsync();
        }

        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
        {
            await LoseAsync();
        }

        return result;
    }

    private async Task LoseAsync()
    {
        if (Losing > 0)
        {
            Losing--;
            Lost++;
            IsBroken = StaysBroken;
            await (Meanwhile?.Invoke() ?? Task.CompletedTask);
            throw new LostAnswerException();
        }
    }
}

/// <summary>Sends again, as the strategy for SQL Server does.</summary>
internal sealed class SendAgain(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 2, TimeSpan.FromMilliseconds(20))
{
    protected override void OnRetry()
    {
        base.OnRetry();
        ((SammenDbContext)Dependencies.CurrentContext.Context).SendAgain();
    }

    protected override bool ShouldRetryOn(Exception exception) => exception is LostAnswerException;
}
