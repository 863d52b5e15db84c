using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// Two facilitators type numbered notes in one log while the server is killed, the database is locked, the line is cut and the page is left. What
/// happens when is drawn by lot; the lot is said, so that a run that fails can be run again.
/// </summary>
[Collection(nameof(Alone))]
public class TortureTests(Chromium chromium, ITestOutputHelper output)
{
    private const int FaultsInEveryRun = 10;
    private const int FaultsAtNight = 60;

    // A log shows its newest 300 notes; two who write about as much have at least these among them.
    private const int ShownAtLeast = 100;

    [Fact]
    public async Task Every_note_is_kept_once_and_in_order_and_every_word_typed_is_somewhere_whatever_happens()
    {
        var lot = int.TryParse(Environment.GetEnvironmentVariable("SAMMEN_LOT"), CultureInfo.InvariantCulture, out var asked) ? asked : Environment.TickCount;
        var faults = Nightly.IsNow ? FaultsAtNight : FaultsInEveryRun;
        output.WriteLine($"SAMMEN_LOT={lot}, {faults} faults");
        var random = new Random(lot);
        await using var sammen = await SammenProcess.StartAsync();
        await using var mettesLine = new SlowLine(sammen.Port, TimeSpan.Zero);
        await using var jonasLine = new SlowLine(sammen.Port, TimeSpan.Zero);
        var log = EmptyLog.Make(sammen);
        await using var mette = await Writer.OpenAsync(chromium.Browser, sammen, mettesLine, log, Visitor.Facilitator, "Opgaveløsning");
        await using var jonas = await Writer.OpenAsync(chromium.Browser, sammen, jonasLine, log, "Jonas Lind", "Inddragelse");

        for (var fault = 0; fault < faults; fault++)
        {
            await mette.TypeAsync(random.Next(1, 4));
            await jonas.TypeAsync(random.Next(1, 4));
            var writer = random.Next(2) == 0 ? mette : jonas;
            var line = writer == mette ? mettesLine : jonasLine;
            var happens = random.Next(8);
            output.WriteLine($"{fault}: {happens} {(writer == mette ? "Mette" : "Jonas")}");
            switch (happens)
            {
                case 0:
                    await sammen.StopAsync();
                    await writer.TypeAsync(2);
                    await sammen.RunAsync();
                    break;
                case 1:
                    await using (var other = new SqliteConnection($"Data Source={sammen.DatabaseFile};Pooling=False"))
                    {
                        await other.OpenAsync();
                        await using var busy = other.BeginTransaction(deferred: false);
                        await writer.TypeAsync(3);
                    }

                    break;
                case 2:
                    await writer.Visitor.Page.Context.SetOfflineAsync(true);
                    await writer.TypeAsync(2);
                    await writer.Visitor.Page.Context.SetOfflineAsync(false);
                    break;
                case 3:
                    await writer.ReloadAsync();
                    break;
                case 4:
                    await writer.OpenAgainAsync();
                    break;
                case 5:
                    line.Stall();
                    await writer.TypeAsync(2);
                    line.Mend();
                    break;
                case 6:
                    line.Cut();
                    await writer.TypeAsync(1);
                    await writer.ReloadAsync();
                    await writer.TypeAsync(1);
                    line.Mend();
                    break;
                default:
                    await writer.TypeInAnotherTabAsync();
                    break;
            }
        }

        await mette.AssertAllIsKeptAsync();
        await jonas.AssertAllIsKeptAsync();
        Assert.Equal(mette.Typed, await KeptAsync(sammen, mette), StringComparer.Ordinal);
        Assert.Equal(jonas.Typed, await KeptAsync(sammen, jonas), StringComparer.Ordinal);
        await mette.AssertShowsAsync(jonas);
        await jonas.AssertShowsAsync(mette);
        output.WriteLine($"{mette.Typed.Count + jonas.Typed.Count} notes");
    }

    private static async Task<IReadOnlyList<string>> KeptAsync(SammenProcess sammen, Writer writer)
    {
        await using var database = new SqliteConnection($"Data Source={sammen.DatabaseFile};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT Text FROM Notes WHERE Text LIKE $own ORDER BY LoggedAt, Id";
        command.Parameters.AddWithValue("$own", $"{writer.Name} %");
        await using var rows = await command.ExecuteReaderAsync();
        var kept = new List<string>();
        while (await rows.ReadAsync())
        {
            kept.Add(rows.GetString(0));
        }

        return kept;
    }

    /// <summary>One person at a log, who numbers what they write and always has half a note in the field.</summary>
    private sealed class Writer : IAsyncDisposable
    {
        private readonly string path;
        private readonly string lane;
        private string half = "";

        private Writer(Visitor visitor, string name, string path, string lane) => (Visitor, Name, this.path, this.lane) = (visitor, name, path, lane);

        public Visitor Visitor { get; private set; }

        public string Name { get; }

        /// <summary>What was handed over with Enter, in order.</summary>
        public List<string> Typed { get; } = [];

        private ILocator Lane => LaneOf(Visitor);

        private ILocator Field => FieldOf(Visitor);

        public static async Task<Writer> OpenAsync(IBrowser browser, SammenProcess sammen, SlowLine line, string log, string persona, string lane)
        {
            var visitor = await EmptyLog.OpenAsync(browser, sammen, persona, line, log);
            await visitor.Page.WaitUntilShellIsKeptAsync();
            return new Writer(visitor, persona, log, lane);
        }

        /// <summary>Ends the half note that stands in the field, writes some whole ones, and begins another.</summary>
        public async Task TypeAsync(int notes)
        {
            await SayWhyAsync(() => Expect(Field).ToHaveValueAsync(half));
            for (var note = 0; note < notes; note++)
            {
                await EndAsync(Visitor);
            }

            half = $"{Name} {Typed.Count + 1}";
            await Field.PressSequentiallyAsync(half);
        }

        public async Task ReloadAsync()
        {
            await PauseAsync();
            await Visitor.Page.ReloadAsync();
        }

        /// <summary>The tab is closed with half a note in its field, and the log opened in a new one.</summary>
        public async Task OpenAgainAsync()
        {
            await PauseAsync();
            var next = await Visitor.OpenTabAsync();
            await Visitor.Page.CloseAsync();
            Visitor = next;
            await Visitor.GoToAsync(path);
        }

        /// <summary>A second tab of the same log is written in, and closed again.</summary>
        public async Task TypeInAnotherTabAsync()
        {
            var other = await Visitor.OpenTabAsync();
            await other.GoToAsync(path);
            Typed.Add($"{Name} {Typed.Count + 1}a");
            await FieldOf(other).FillAsync(Typed[^1]);
            await FieldOf(other).PressAsync("Enter");
            await Expect(LaneOf(other).Locator("[data-unsent]")).ToBeHiddenAsync();
            await other.Page.CloseAsync();
        }

        public async Task AssertAllIsKeptAsync()
        {
            await Expect(Field).ToHaveValueAsync(half);

            // A page that has just come back does not know at once what waits, and one whose circuit did not begin tries again after half a minute.
            await SayWhyAsync(() => Expect(Lane.Locator(".note").Last).ToContainTextAsync(Typed[^1], new() { Timeout = 90_000 }));
            await Expect(Lane.Locator("[data-unsent]")).ToBeHiddenAsync();
        }

        private async Task SayWhyAsync(Func<Task> expect)
        {
            try
            {
                await expect();
            }
            catch (PlaywrightException missed)
            {
                throw new InvalidOperationException($"{missed.Message}\n{await Visitor.Page.DescribeTypedAsync()}", missed);
            }
        }

        /// <summary>All of them, or in a log with more than it shows at once the newest.</summary>
        public async Task AssertShowsAsync(Writer other)
        {
            var notes = Visitor.Page.GetByRole(AriaRole.Region, new() { Name = other.lane, Exact = true }).Locator(".note p");
            await Expect(notes.Last).ToHaveTextAsync(other.Typed[^1]);
            var shown = await notes.AllTextContentsAsync();
            Assert.Equal(other.Typed.TakeLast(shown.Count), shown, StringComparer.Ordinal);
            Assert.True(shown.Count >= Math.Min(other.Typed.Count, ShownAtLeast), $"{shown.Count} of {other.Typed.Count} are shown.");
        }

        public ValueTask DisposeAsync() => Visitor.DisposeAsync();

        private ILocator LaneOf(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = lane, Exact = true });

        private ILocator FieldOf(Visitor visitor) => LaneOf(visitor).Locator("[data-text]");

        private async Task EndAsync(Visitor visitor)
        {
            Typed.Add($"{Name} {Typed.Count + 1}");
            await FieldOf(visitor).FillAsync(Typed[^1]);
            await FieldOf(visitor).PressAsync("Enter");
        }

        private Task PauseAsync() => half.Length == 0 ? Task.CompletedTask : Visitor.Page.WaitUntilKeptAsync(half);
    }
}
