using Microsoft.Playwright;
using Sammen.Bench;
using Sammen.EndToEnd.Tests.TestKit;
using static Sammen.WritingBench.WritingBenchmark;

namespace Sammen.WritingBench;

/// <summary>How soon a note stands in the others' logs, and what an open log costs the server.</summary>
internal static class RoomBenchmark
{
    private const int WarmUp = 20;
    private const int Notes = 200;
    private const int NotesInLog = 36;
    private const int People = 6;
    private const int PagesOfOne = 17;

    public static async Task<int> RunAsync()
    {
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var closing = chromium;
        await using var sammen = await SammenProcess.StartAsync();
        var (seen, seenLate, trip) = await MeasureSeenAsync(chromium.Browser, sammen);
        Line($"{Notes} notes after {WarmUp} to warm up. Times in milliseconds, median / 95th percentile.");
        Line($"");
        Line($"| | Time | Ratio |");
        Line($"|---|--:|--:|");
        Line($"| A bare round trip of a circuit | {trip.Median:N1} / {trip.Percentile95:N1} | 1 |");
        Line($"| Enter until a note stands in another's log | {seen.Median:N1} / {seen.Percentile95:N1} | {seen.Median / trip.Median:N2} / {seen.Percentile95 / trip.Percentile95:N2} |");
        Line($"| The same on a line of 300 ms | {seenLate.Median:N1} / {seenLate.Percentile95:N1} | {seenLate.Median / trip.Median:N2} / {seenLate.Percentile95 / trip.Percentile95:N2} |");
        Line($"");
        Line($"Memory the server holds for an open log of {NotesInLog} notes, after a collection, the mean of {People * PagesOfOne}: {await MeasureMemoryAsync(chromium.Browser, sammen) / 1024:N0} KB");
        return 0;
    }

    /// <summary>In turn, so that what disturbs the machine disturbs all.</summary>
    private static async Task<(Timings Seen, Timings SeenLate, Timings Trip)> MeasureSeenAsync(IBrowser browser, SammenProcess sammen)
    {
        await using var line = new SlowLine(sammen.Port);
        await using var writer = await EmptyLog.OpenAsync(browser, sammen);
        var path = new Uri(writer.Page.Url).AbsolutePath;
        await using var reader = await EmptyLog.OpenAsync(browser, sammen, "Jonas Lind", path: path);
        await using var late = await EmptyLog.OpenAsync(browser, sammen, "Jonas Lind", line, path);
        await using var dialog = await OpenQuestionsAsync(browser, sammen);
        var (seen, seenLate, trip) = (new Timings(), new Timings(), new Timings());
        for (var number = -WarmUp; number < Notes; number++)
        {
            var text = $"Note number {number + WarmUp}.";
            var sights = Task.WhenAll(reader.Page.EvaluateAsync<double>(WaitForNote, text), late.Page.EvaluateAsync<double>(WaitForNote, text));
            var pressed = await writer.Page.EvaluateAsync<double>(PressEnter, text);
            var stood = await sights;
            var turn = await dialog.Page.EvaluateAsync<double>(AskAndKeep);
            if (number >= 0)
            {
                seen.Add(TimeSpan.FromMilliseconds(stood[0] - pressed));
                seenLate.Add(TimeSpan.FromMilliseconds(stood[1] - pressed));
                trip.Add(TimeSpan.FromMilliseconds(turn));
            }
        }

        return (seen, seenLate, trip);
    }

    /// <summary>Nobody has more than <see cref="PagesOfOne"/> open at once, which the server would not let them.</summary>
    /// <returns>Bytes.</returns>
    private static async Task<double> MeasureMemoryAsync(IBrowser browser, SammenProcess sammen)
    {
        await sammen.StopAsync();
        sammen.Settings["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        sammen.Settings[StartupHook.Folder] = sammen.DataFolder;
        await sammen.RunAsync();
        await using var log = await EmptyLog.OpenAsync(browser, sammen);
        for (var number = 1; number <= NotesInLog; number++)
        {
            await log.Page.EvaluateAsync(PressEnter, $"What somebody said, in about so many words, number {number}.");
        }

        await Assertions.Expect(log.Page.Locator(".note")).ToHaveCountAsync(NotesInLog);
        var people = new List<Visitor>();
        try
        {
            foreach (var name in Colleagues.Add(sammen.DatabaseFile, People))
            {
                people.Add(await Visitor.OpenAsync(browser, sammen.Address));
                await people[^1].SignInAsync(name);
            }

            await OpenAsync(1);
            var before = await StartupHook.AskAsync(sammen.DataFolder);
            await OpenAsync(PagesOfOne);
            return (await StartupHook.AskAsync(sammen.DataFolder) - before) / (double)(People * PagesOfOne);
        }
        finally
        {
            foreach (var person in people)
            {
                await person.DisposeAsync();
            }
        }

        async Task OpenAsync(int pages)
        {
            foreach (var person in people)
            {
                for (var page = 0; page < pages; page++)
                {
                    var tab = await person.OpenTabAsync();
                    await tab.Page.GotoAsync(log.Page.Url);
                    await tab.WaitUntilLiveAsync();
                }
            }
        }
    }

    private const string PressEnter =
        """
        text => {
          const field = document.querySelector('[data-lane=DailyWork] [data-text]');
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const pressed = performance.timeOrigin + performance.now();
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
          return pressed;
        }
        """;

    private const string WaitForNote =
        """
        text => new Promise(resolve => {
          const look = () => {
            if (![...document.querySelectorAll('[data-lane=DailyWork] .note')].some(note => note.textContent.includes(text))) return false;
            watch.disconnect();
            resolve(performance.timeOrigin + performance.now());
            return true;
          };
          const watch = new MutationObserver(look);
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
          look();
        })
        """;
}
