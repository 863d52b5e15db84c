using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Sammen.Bench;
using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.WritingBench;

/// <summary>How long a note takes from Enter until the server has kept it, and a page until it is written in live after its server was killed.</summary>
internal static class WritingBenchmark
{
    private const int WarmUp = 20;
    private const int Notes = 200;
    private const int Restarts = 30;

    /// <param name="args"><c>--room</c> measures several people in one log instead, <c>--kills</c> only how a page comes back.</param>
    public static async Task<int> Main(string[] args)
    {
        if (args is ["--room"])
        {
            return await RoomBenchmark.RunAsync();
        }

        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var closing = chromium;
        await using var sammen = await SammenProcess.StartAsync();
        if (args is ["--kills"])
        {
            var back = await MeasureRestartsAsync(chromium.Browser, sammen);
            Line($"The server answers again until the log is live and its notes are sent, {Restarts} kills, milliseconds, median / 95th percentile: {back.Median:N0} / {back.Percentile95:N0}");
            return 0;
        }

        await using var log = await EmptyLog.OpenAsync(chromium.Browser, sammen);
        await using var dialog = await OpenQuestionsAsync(chromium.Browser, sammen);
        var (saved, request, trip) = await MeasureNotesAsync(log.Page, dialog.Page);
        await using var line = new SlowLine(sammen.Port);
        await using var lateLog = await EmptyLog.OpenAsync(chromium.Browser, sammen, line: line);
        await using var lateDialog = await OpenQuestionsAsync(chromium.Browser, sammen, line);
        var (lateSaved, _, lateTrip) = await MeasureNotesAsync(lateLog.Page, lateDialog.Page);
        Line($"{Notes} notes after {WarmUp} to warm up. Times in milliseconds, median / 95th percentile.");
        Line($"");
        Line($"| | Time | Ratio |");
        Line($"|---|--:|--:|");
        Line($"| A bare round trip of a circuit | {trip.Median:N1} / {trip.Percentile95:N1} | 1 |");
        Line($"| Enter until a note is kept | {saved.Median:N1} / {saved.Percentile95:N1} | {saved.Median / trip.Median:N2} / {saved.Percentile95 / trip.Percentile95:N2} |");
        Line($"| – of that, the request | {request.Median:N1} / {request.Percentile95:N1} | {request.Median / trip.Median:N2} / {request.Percentile95 / trip.Percentile95:N2} |");
        Line($"| A bare round trip on a line of 300 ms | {lateTrip.Median:N1} / {lateTrip.Percentile95:N1} | 1 |");
        Line($"| Enter until a note is kept on that line | {lateSaved.Median:N1} / {lateSaved.Percentile95:N1} | {lateSaved.Median / lateTrip.Median:N2} / {lateSaved.Percentile95 / lateTrip.Percentile95:N2} |");
        return 0;
    }

    internal static void Line(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>In turn, so that what disturbs the machine disturbs both.</summary>
    private static async Task<(Timings Saved, Timings Request, Timings Trip)> MeasureNotesAsync(IPage log, IPage dialog)
    {
        var (saved, request, trip) = (new Timings(), new Timings(), new Timings());
        for (var number = -WarmUp; number < Notes; number++)
        {
            var note = await log.EvaluateAsync<double[]>(KeepNote, $"Note {number}");
            var turn = TimeSpan.FromMilliseconds(await dialog.EvaluateAsync<double>(AskAndKeep));
            if (number >= 0)
            {
                saved.Add(TimeSpan.FromMilliseconds(note[0]));
                request.Add(TimeSpan.FromMilliseconds(note[1]));
                trip.Add(turn);
            }
        }

        return (saved, request, trip);
    }

    private static async Task<Timings> MeasureRestartsAsync(IBrowser browser, SammenProcess sammen)
    {
        var times = new Timings();
        await using var log = await EmptyLog.OpenAsync(browser, sammen);
        var field = log.Page.Locator("[data-lane=DailyWork] [data-text]");
        for (var restart = 0; restart < Restarts; restart++)
        {
            await sammen.StopAsync();
            await field.FillAsync($"Restart {restart}");
            await field.PressAsync("Enter");
            await field.FillAsync("Half written");

            // Nobody's page is read anew in the middle of a word: that is no time of the server's.
            await log.Page.WaitForFunctionAsync("() => window.sammenWriting.hasPaused()");
            await sammen.RunAsync();
            var clock = Stopwatch.StartNew();
            await log.Page.WaitForFunctionAsync(
                "restart => document.querySelector('main[data-live]') && [...document.querySelectorAll('[data-lane=DailyWork] .note')].some(note => note.textContent.includes(restart)) && document.querySelector('[data-lane=DailyWork] [data-text]').value === 'Half written'",
                $"Restart {restart}",
                new() { PollingInterval = 20 });
            times.Add(clock.Elapsed);
        }

        return times;
    }

    private const string KeepNote =
        """
        text => new Promise(resolve => {
          const field = document.querySelector('[data-lane=DailyWork] [data-text]');
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          performance.clearResourceTimings();
          const pressed = performance.now();
          let isTold = false;
          window.sammenNotes.onChange(() => {
            if (isTold || window.sammenNotes.all.length > 0) return;
            isTold = true;
            const kept = performance.now() - pressed;

            // What the browser knows of the request is there once its answer has been read.
            setTimeout(() => resolve([kept, performance.getEntriesByType('resource').filter(({ name }) => name.includes('/notater/')).at(-1)?.duration ?? 0]));
          });
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        })
        """;

    internal const string AskAndKeep =
        """
        () => new Promise(resolve => {
          const press = words => [...document.querySelectorAll('.mud-dialog button')].find(button => button.textContent.trim() === words).click();
          const pressed = performance.now();
          const watch = new MutationObserver(() => {
            if (!document.querySelector('.mud-dialog .question')) return;
            watch.disconnect();
            const time = performance.now() - pressed;
            const end = new MutationObserver(() => {
              if (document.querySelector('.mud-dialog .question')) return;
              end.disconnect();
              resolve(time);
            });
            end.observe(document.body, { childList: true, subtree: true });
            press('Behold');
          });
          watch.observe(document.body, { childList: true, subtree: true });
          press('Tag af');
        })
        """;

    /// <summary>A question that is asked and taken back touches the circuit and nothing behind it.</summary>
    internal static async Task<Visitor> OpenQuestionsAsync(IBrowser browser, SammenProcess sammen, SlowLine? line = null)
    {
        var visitor = await Visitor.OpenAsync(browser, line?.Address ?? sammen.Address, program: sammen.Address, meetsOwnDrafts: true);
        await visitor.SignInAsync(Visitor.ProgrammeManager);
        await visitor.GoToAsync(await visitor.FindPathAsync("/projekter", DemoWords.ProjectOfToday));
        await visitor.WaitUntilLiveAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitatorer på projektet" }).ClickAsync();
        await visitor.Page.Locator(".mud-dialog li").First.WaitForAsync();
        return visitor;
    }
}
