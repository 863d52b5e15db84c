using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The faults of the log, in every other place one writes in: what was typed up to a second before is there afterwards.</summary>
public sealed partial class PlacesOfWritingTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    // Tabs that are open when the server goes, and those worked in side by side: more would outlast every patience on a small machine.
    private const int Open = 8;
    private const int AtOnce = 4;

    /// <summary>How a page comes to be without a line.</summary>
    public enum Fault
    {
        ServerKilled,
        LineCut,
        LineStalled,
    }

    public static TheoryData<Fault> Faults => [.. new[] { Fault.ServerKilled }.With(Fault.LineCut, Fault.LineStalled)];

    [Fact]
    public void The_faults_are_tried_in_every_form_that_keeps_what_is_typed()
    {
        var web = Path.Combine(Repository.Root, "src", "Sammen.Web");
        var forms = Directory.EnumerateFiles(web, "*.razor", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Text: File.ReadAllText(file)))
            .Where(file => file.Name != "ActionForm")
            .SelectMany(file => Enumerable.Repeat(file.Name, KeepingForm().Count(file.Text)));

        Assert.Equal(
            forms.Order(StringComparer.Ordinal),
            WritingPlaces.All.Select(place => place.Source).Concat(WritingPlaces.WithoutCircuit).Concat(WritingPlaces.NothingIsTyped).Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_was_typed_is_there_after_a_reload_in_mid_word_and_after_Save_was_pressed_without_a_line(Fault fault)
    {
        ForgetDrafts();
        await using var line = new SlowLine(sammen.Process.Port, TimeSpan.Zero);
        var writers = new Dictionary<string, Visitor>(StringComparer.Ordinal);
        try
        {
            foreach (var places in WritingPlaces.All.Chunk(Open))
            {
                var sheets = new List<Sheet>();
                foreach (var place in places)
                {
                    if (!writers.TryGetValue(place.Screen.Persona!, out var writer))
                    {
                        writers[place.Screen.Persona!] = writer = await Visitor.OpenAsync(chromium.Browser, line, meetsOwnDrafts: true);
                        await writer.BeAsync(place.Screen.Persona);
                    }

                    sheets.Add(new Sheet(place, await writer.OpenTabAsync()));
                }

                await EachAsync(sheets, sheet => sheet.OpenAsync(sammen.Places));
                await EachAsync(sheets, sheet => sheet.TypeAsync("Midt i et o"));
                await EachAsync(sheets, sheet => sheet.ReloadAsync());
                await EachAsync(sheets, sheet => sheet.TypeAsync("rd, og så"));
                await BreakAsync(fault, line);
                await EachAsync(sheets, sheet => sheet.PressSaveAsync());
                await MendAsync(fault, line);
                await EachAsync(sheets, sheet => sheet.ComeBackAsync(isReadAnew: fault is Fault.ServerKilled));
                await EachAsync(sheets, sheet => sheet.CloseAsync());
            }
        }
        finally
        {
            foreach (var writer in writers.Values)
            {
                await writer.DisposeAsync();
            }
        }
    }

    /// <summary>What was begun under another fault would be put into the forms.</summary>
    private void ForgetDrafts()
    {
        using var database = DemoPlaces.OpenDatabase(sammen.Process.DatabaseFile);
        using var forget = database.CreateCommand();
        forget.CommandText = "DELETE FROM Drafts";
        forget.ExecuteNonQuery();
    }

    private Task BreakAsync(Fault fault, SlowLine line)
    {
        switch (fault)
        {
            case Fault.ServerKilled:
                return sammen.Process.StopAsync();
            case Fault.LineCut:
                line.Cut();
                return Task.CompletedTask;
            default:
                line.Stall();
                return Task.CompletedTask;
        }
    }

    private async Task MendAsync(Fault fault, SlowLine line)
    {
        line.Mend();
        if (fault is Fault.ServerKilled)
        {
            await sammen.Process.RunAsync();
        }
    }

    /// <summary>In all of them, a few at a time, so that one that loses something does not hide the others.</summary>
    private static async Task EachAsync(IEnumerable<Sheet> sheets, Func<Sheet, Task> act)
    {
        using var hands = new SemaphoreSlim(AtOnce);
        var failures = await Task.WhenAll(sheets.Select(async sheet =>
        {
            await hands.WaitAsync();
            try
            {
                await act(sheet);
                return "";
            }
            catch (Exception failure) when (failure is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException)
            {
                return $"{sheet.Place.Source.Name}: {failure.Message}\n";
            }
            finally
            {
                hands.Release();
            }
        }));
        Assert.True(Array.TrueForAll(failures, failure => failure.Length == 0), string.Concat(failures));
    }

    [GeneratedRegex(@"<ActionForm\b|\bdata-keeps=")]
    private static partial Regex KeepingForm();

    /// <summary>One place of writing, open in a tab of its own.</summary>
    private sealed class Sheet(WritingPlace place, Visitor tab)
    {
        private string typed = "";

        public WritingPlace Place => place;

        private ILocator NoLine => tab.Page.GetByText("Ingen forbindelse. Skriv bare videre");

        private ILocator Field => tab.Page.Locator(place.Field).First;

        public async Task OpenAsync(DemoPlaces places)
        {
            await place.Screen.OpenAsync(tab, places);
            await (place.Before?.Invoke(tab.Page) ?? Task.CompletedTask);
            await Field.FillAsync("");
        }

        public async Task TypeAsync(string words)
        {
            await Field.PressAsync("End");
            await Field.PressSequentiallyAsync(words);
            await tab.Page.WaitUntilKeptAsync(typed += words);
        }

        public async Task ReloadAsync()
        {
            await tab.Page.ReloadAsync();
            await tab.WaitUntilLiveAsync();
            await Expect(Field).ToHaveValueAsync(typed);
        }

        public async Task PressSaveAsync()
        {
            var address = tab.Page.Url;
            await Expect(NoLine).ToBeVisibleAsync();
            await tab.Page.EvaluateAsync("window.isOld = true");
            await Field.Locator("xpath=ancestor::form").Locator("button[type=submit]").ClickAsync();
            await ExpectTypedAsync();
            Assert.Equal(address, tab.Page.Url);
            Assert.True(await tab.Page.EvaluateAsync<bool>("window.isOld"));
        }

        public async Task ComeBackAsync(bool isReadAnew)
        {
            if (isReadAnew)
            {
                await tab.Page.WaitForFunctionAsync("() => !window.isOld", null, new() { Timeout = 60_000 });
            }

            await Expect(NoLine).ToBeHiddenAsync(new() { Timeout = 60_000 });
            await Expect(tab.Page.Locator("main[data-live]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await ExpectTypedAsync();
        }

        public Task CloseAsync() => tab.Page.CloseAsync();

        // What was handed over in the log stands below its field, or has arrived.
        private async Task ExpectTypedAsync() => await tab.Page.WaitForFunctionAsync(
            """
            ([field, typed]) => document.querySelector(field)?.value === typed
              || [...document.querySelectorAll('[data-unsent], .note')].some(text => text.textContent.includes(typed))
            """,
            new[] { place.Field, typed },
            new() { Timeout = 60_000 });
    }
}
