using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Seed;
using Sammen.Web.Tests.Data.TSqlCheck;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>What a start sends to SQL Server, and in which order.</summary>
public sealed class SqlServerUpgradeTests
{
    private const string Lock = "sp_getapplock";
    private const string Unlock = "sp_releaseapplock";
    private const string Danish = "Danish_Norwegian_CI_AS";

    [Fact]
    public async Task Migrations_and_seed_are_sent_under_the_lock()
    {
        var sent = await StartAsync(Danish, snapshot: true);

        foreach (var step in new[] { "CREATE TABLE [Notes]", "INSERT INTO [Municipalities]" })
        {
            var at = sent.FindIndex(command => command.Contains(step, StringComparison.Ordinal));
            Assert.True(at > 0, step);
            Assert.True(sent.FindLastIndex(at, command => command.Contains(Lock, StringComparison.Ordinal)) > sent.FindLastIndex(at, command => command.Contains(Unlock, StringComparison.Ordinal)), step);
        }

        Assert.Equal(
            sent.Count(command => command.Contains(Lock, StringComparison.Ordinal)), sent.Count(command => command.Contains(Unlock, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_start_that_made_the_database_first_is_no_failure()
    {
        var made = 0;
        var sent = await StartAsync(Danish, snapshot: true, command =>
        {
            if (command.Contains("CREATE TABLE [Notes]", StringComparison.Ordinal) && made++ == 0)
            {
                throw ForgedSqlException.Of(1801);
            }
        });

        Assert.Contains(sent, command => command.Contains("INSERT INTO [Municipalities]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_collation_stops_the_start_with_a_sentence_that_names_both()
    {
        var unfit = await Assert.ThrowsAsync<UnfitDatabaseException>(() => StartAsync("SQL_Latin1_General_CP1_CI_AS", snapshot: true));

        Assert.Contains("SQL_Latin1_General_CP1_CI_AS", unfit.Message, StringComparison.Ordinal);
        Assert.Contains(Danish, unfit.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readers_that_wait_for_writers_are_a_warning(bool snapshot)
    {
        var log = new RememberedLog();

        await StartAsync(Danish, snapshot, log: log);

        Assert.Equal(!snapshot, log.Text.Contains("READ_COMMITTED_SNAPSHOT is off", StringComparison.Ordinal));
    }

    /// <returns>The commands, in the order they were sent.</returns>
    private static async Task<List<string>> StartAsync(string collation, bool snapshot, Action<string>? before = null, RememberedLog? log = null)
    {
        await using var server = await RecordedServer.StartAsync(
            command =>
            {
                before?.Invoke(command);
                return command switch
                {
                    _ when command.Contains("sys.databases", StringComparison.Ordinal) => new PlausibleReader(rows: 1, yes: snapshot, text: collation),
                    _ => new PlausibleReader(rows: 0, yes: false),
                };
            },
            log);
        await using var db = await server.Desk.Get<IDbContextFactory<SammenDbContext>>().CreateDbContextAsync();
        await db.UpgradeAsync(ct => MunicipalitySeed.ApplyAsync(db, ct), default);
        return [.. server.Sent.Select(command => command.Text)];
    }
}
