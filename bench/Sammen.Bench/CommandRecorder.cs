using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Bench;

/// <summary>A command as Entity Framework sent it.</summary>
internal sealed record RecordedCommand(string Text, IReadOnlyList<RecordedParameter> Parameters);

internal sealed record RecordedParameter(string Name, SqliteType Type, object? Value);

/// <summary>Notes down what one page sends to the database. Afterwards it is one test of a flag for each command, which the measured pages pay.</summary>
internal sealed class CommandRecorder : DbCommandInterceptor
{
    private readonly List<RecordedCommand> commands = [];
    private volatile bool recording;

    public async Task<IReadOnlyList<RecordedCommand>> RecordAsync(Func<Task> request)
    {
        commands.Clear();
        recording = true;
        await request();
        recording = false;
        return [.. commands];
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    // A page only reads, and it reads by readers: the other two ways to send a command would be a surprise worth stopping for.
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => recording ? throw new InvalidOperationException($"The page changed the database: {command.CommandText}") : ValueTask.FromResult(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => recording ? throw new InvalidOperationException($"The page asked for a scalar: {command.CommandText}") : ValueTask.FromResult(result);

    private void Note(DbCommand command)
    {
        if (recording)
        {
            commands.Add(new RecordedCommand(
                command.CommandText,
                [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => new RecordedParameter(parameter.ParameterName, parameter.SqliteType, parameter.Value))]));
        }
    }
}
