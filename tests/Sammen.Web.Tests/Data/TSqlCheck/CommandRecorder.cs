using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>A command as it would have gone to SQL Server.</summary>
internal sealed record RecordedCommand(string Text, IReadOnlyList<SqlParameter> Parameters, int TimeoutSeconds = 0);

/// <summary>Notes each command instead of sending it, and answers as the plausible database would.</summary>
internal sealed class CommandRecorder(Func<string, PlausibleReader> answer) : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<RecordedCommand> recorded = new();

    public IReadOnlyCollection<RecordedCommand> Recorded => recorded;

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result)
        => InterceptionResult<DbCommand>.SuppressWithResult(new UnsentCommand((SqlCommand)eventData.Connection.CreateCommand()));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        => InterceptionResult<DbDataReader>.SuppressWithResult(Note(command));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Note(command)));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command).Dispose();
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command).Dispose();
        return InterceptionResult<object>.SuppressWithResult(1);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command).Dispose();
        return ValueTask.FromResult(InterceptionResult<object>.SuppressWithResult(1));
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection)));

    private PlausibleReader Note(DbCommand command)
    {
        recorded.Enqueue(new RecordedCommand(command.CommandText, [.. command.Parameters.Cast<SqlParameter>()], command.CommandTimeout));
        return answer(command.CommandText);
    }

    /// <summary>A transaction that does nothing.</summary>
    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            // Nothing was sent.
        }

        public override void Rollback()
        {
            // Nothing was sent.
        }
    }
}
