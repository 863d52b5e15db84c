using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.Data.TSqlCheck;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>SQL Server goes away, or comes back after a moment. Told with failures as its client makes them: no server is needed.</summary>
public sealed class DatabaseGoneTests
{
    /// <summary>From pressing the button to the sentence.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private static readonly EditNoteInput Edit = EditNoteInput.Open(PlausibleReader.Id, Scene.Cell.Question, RecordedServer.Scene.Seen.Note) with
    {
        Kind = NoteKind.Idea,
        Text = Written.Fine,
    };

    [Fact]
    public async Task Every_save_and_every_read_tells_in_words_and_in_time_that_the_database_is_offline()
        => await Task.WhenAll(UseCases.All.Select(async useCase =>
        {
            await using var server = await RecordedServer.StartAsync(_ => throw ForgedSqlException.Of(ForgedSqlException.DatabaseOffline), role: useCase.Own[0]);
            var begun = Stopwatch.GetTimestamp();

            var failure = await Record.ExceptionAsync(() => useCase.Ask(server.Desk, RecordedServer.Scene));

            Assert.True(failure is not null && server.Desk.Told(failure) == NotSaved(server.Desk), useCase.Name);
            Assert.True(Stopwatch.GetElapsedTime(begun) < LongestWait, useCase.Name);
        }));

    [Theory]
    [InlineData(ForgedSqlException.CommandTimeout)]
    [InlineData(ForgedSqlException.Deadlock)]
    [InlineData(ForgedSqlException.DatabaseOffline)]
    [InlineData(ForgedSqlException.LoginFailed)]
    [InlineData(ForgedSqlException.BrokenOnLinux)]
    public async Task A_save_that_fails_is_told_in_words_and_what_was_typed_is_not_logged(int number)
    {
        var message = $"Cannot take {Written.Fine}";
        await using var server = await RecordedServer.StartAsync(command
            => IsWrite(command) ? throw ForgedSqlException.Of(number, message) : new PlausibleReader(rows: 1, yes: false, nulls: true));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => server.Desk.Get<EditNote>().HandleAsync(Edit, default));

        Assert.Equal(NotSaved(server.Desk), server.Desk.Told(failure));
        Assert.Contains(server.Sent, command => IsWrite(command.Text));
        Assert.DoesNotContain(Written.Fine, server.Log.Text, StringComparison.Ordinal);
        Assert.Contains($"SqlException {number}", server.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForgedSqlException.BrokenOnLinux)]
    [InlineData(ForgedSqlException.DatabaseOffline)]
    [InlineData(ForgedSqlException.Deadlock)]
    public async Task A_short_break_is_not_noticed(int number)
    {
        var breaks = 0;
        await using var server = await RecordedServer.StartAsync(command
            => breaks++ is 0 or 2 ? throw ForgedSqlException.Of(number) : new PlausibleReader(rows: 1, yes: false, nulls: true));

        await server.Desk.Get<EditNote>().HandleAsync(Edit, default);

        Assert.True(breaks > 3);
    }

    [Theory]
    [InlineData(ForgedSqlException.CommandTimeout)]
    [InlineData(ForgedSqlException.LoginFailed)]
    [InlineData(ForgedSqlException.DuplicateKey)]
    public async Task What_trying_again_cannot_mend_is_sent_once(int number)
    {
        await using var server = await RecordedServer.StartAsync(_ => throw ForgedSqlException.Of(number));

        await Assert.ThrowsAsync<SqlException>(() => server.Desk.Get<DialogueQueries>().FindNoteAsync(PlausibleReader.Id, default));

        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task A_command_has_five_seconds()
    {
        await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows: 1, yes: false));

        await server.Desk.Get<DialogueQueries>().ReadNotesAsync(PlausibleReader.Id, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), 10, default);

        Assert.All(server.Sent, command => Assert.Equal(5, command.TimeoutSeconds));
    }

    [Fact]
    public async Task What_the_pool_or_the_client_itself_refuses_is_told_in_words_too()
    {
        await using var server = await RecordedServer.StartAsync(_ => new PlausibleReader(rows: 1, yes: false));
        await using var closed = new SqlConnection("Server=nowhere");
        var refused = Assert.Throws<InvalidOperationException>(() => closed.BeginTransaction());

        Assert.Equal(NotSaved(server.Desk), server.Desk.Told(refused));
        Assert.Null(server.Desk.Told(new InvalidOperationException("a bug")));
    }

    private static string NotSaved(Desk desk) => desk.Get<IStringLocalizer<SharedTexts>>()["NotSaved"];

    private static bool IsWrite(string command)
        => command.Contains("INSERT INTO ", StringComparison.Ordinal) || command.Contains("UPDATE ", StringComparison.Ordinal);
}
