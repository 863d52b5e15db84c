using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>What somebody has typed and not saved: on another device, with a CPR number, without storage, at sign-out.</summary>
public class DraftTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    private readonly SammenProcess sammen = own.Process;

    [Fact]
    public async Task What_is_half_written_goes_on_on_another_device_and_is_gone_once_it_is_saved()
    {
        await using var tablet = await OpenCellAsync();
        await TypeAndTravelAsync(tablet, "Begyndt på tabletten");

        // Taken over as soon as the page is there, which may be before anybody looks.
        var replaced = new TaskCompletionSource();
        await using var desk = await OpenCellAsync(page => page.Response += (_, answer) =>
        {
            if (IsAboutDraft(answer, "DELETE"))
            {
                replaced.TrySetResult();
            }
        });
        await Expect(Said(desk)).ToHaveValueAsync("Begyndt på tabletten");
        await Said(desk).PressSequentiallyAsync(", endt ved bordet");
        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();

        await Expect(desk.Page.Locator(".note").Filter(new() { HasText = "Begyndt på tabletten, endt ved bordet" })).ToBeVisibleAsync();
        await Expect(Said(desk)).ToHaveValueAsync("");
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await desk.Page.ReloadAsync();
        await desk.WaitUntilLiveAsync();
        await Expect(Said(desk)).ToHaveValueAsync("");
        await Expect(desk.Page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_saved_by_a_form_that_goes_once_it_is_saved_is_not_offered_as_unsaved()
    {
        await using var leader = await Visitor.OpenAsync(chromium.Browser, sammen.Address, meetsOwnDrafts: true);
        await leader.BeAsync(Visitor.Leader);
        await leader.OpenPageAsync(Addresses.Lesson(own.Places.ProposedLesson), isStatic: false);
        await leader.Page.GetByLabel("Titel").FillAsync("Efter ti minutter så ingen op");
        await leader.Page.WaitUntilKeptAsync("Efter ti minutter så ingen op");

        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Frigiv" }).ClickAsync();

        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Name = "Efter ti minutter så ingen op" })).ToBeVisibleAsync();
        await Expect(leader.Page.GetByLabel("Titel")).ToHaveCountAsync(0);
        await leader.Page.WaitUntilGoneAsync("Efter ti minutter så ingen op");
        await Expect(leader.Page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dialog_begun_on_another_device_is_opened_again_when_the_page_it_goes_on_on_is_read_anew()
    {
        await using var tablet = await EmptyLog.OpenAsync(chromium.Browser, sammen);
        await TypeAndTravelAsync(tablet, await OpenFollowUpAsync(tablet), "Spørg MED");
        await using var desk = await EmptyLog.OpenAsync(chromium.Browser, sammen, path: new Uri(tablet.Page.Url).AbsolutePath);
        var what = await OpenFollowUpAsync(desk);
        await Expect(what).ToHaveValueAsync("Spørg MED");

        await desk.Page.ReloadAsync();

        await Expect(what).ToHaveValueAsync("Spørg MED");

        static async Task<ILocator> OpenFollowUpAsync(Visitor visitor)
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "+ Opfølgning" }).ClickAsync();
            return visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad skal gøres?" });
        }
    }

    [Fact]
    public async Task One_that_is_still_on_its_way_when_its_form_is_saved_does_not_come_back()
    {
        await using var visitor = await OpenCellAsync();
        var saved = new TaskCompletionSource();
        var removal = AnswerAboutDraftAsync(visitor, "DELETE");
        var arrival = AnswerAboutDraftAsync(visitor, "PUT");
        await visitor.Page.RouteAsync("**/kladder/*", async route =>
        {
            if (route.Request.Method == "PUT")
            {
                await saved.Task;
                // A removal sent beside the draft would have overtaken it by now.
                await Task.WhenAny(removal, Task.Delay(TimeSpan.FromSeconds(2)));
            }

            await route.ContinueAsync();
        });
        var departed = visitor.Page.WaitForRequestAsync(request => request.Url.Contains("/kladder/", StringComparison.Ordinal) && request.Method == "PUT");

        await Said(visitor).PressSequentiallyAsync("Undervejs, da den blev gemt");
        await departed;
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();
        await Expect(visitor.Page.Locator(".note").Filter(new() { HasText = "Undervejs, da den blev gemt" })).ToBeVisibleAsync();
        saved.SetResult();
        await Task.WhenAll(removal, arrival);

        Assert.Equal(0L, await CountDraftsAsync("Undervejs"));
    }

    [Fact]
    public async Task Ones_own_name_is_kept_though_its_page_has_no_circuit_until_it_is_saved()
    {
        await using var line = new SlowLine(sammen.Port, TimeSpan.Zero);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line, meetsOwnDrafts: true);
        await visitor.BeAsync("Erik Ravn");
        await visitor.OpenPageAsync(Addresses.Me, isStatic: true);
        var name = visitor.Page.GetByLabel("Navn", new() { Exact = true });
        var save = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gem navnet" });

        await name.PressAsync("End");
        await name.PressSequentiallyAsync("n");
        await visitor.Page.WaitUntilKeptAsync("Erik Ravnn");
        await visitor.Page.ReloadAsync();
        await Expect(name).ToHaveValueAsync("Erik Ravnn");
        line.Cut();
        await save.ClickAsync();
        await Expect(name).ToHaveCountAsync(0);
        line.Mend();
        await visitor.OpenPageAsync(Addresses.Me, isStatic: true);
        await Expect(name).ToHaveValueAsync("Erik Ravnn");

        await name.PressAsync("End");
        await name.PressSequentiallyAsync("–Holm");
        await visitor.Page.WaitUntilKeptAsync("Erik Ravnn–Holm");
        await save.ClickAsync();
        await Expect(visitor.Page.GetByText("Navnet er gemt.")).ToBeVisibleAsync();
        await visitor.Page.WaitUntilGoneAsync("Erik Ravnn–Holm");
    }

    [Fact]
    public async Task One_with_a_CPR_number_stays_on_the_device_and_says_so()
    {
        await using var visitor = await OpenCellAsync();

        await Said(visitor).PressSequentiallyAsync("Fru Hansen, 010150-1234, var utryg");

        await Expect(visitor.Page.GetByText("så kladden ligger kun på denne enhed")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(Said(visitor)).ToHaveValueAsync("Fru Hansen, 010150-1234, var utryg");
        Assert.Equal(0L, await CountDraftsAsync("010150"));
        await Said(visitor).FillAsync("");
    }

    [Fact]
    public async Task Signing_out_shows_what_is_not_saved_and_leaves_nothing_on_the_device()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen, signsOut: true);
        var field = visitor.Page.Locator("[data-lane=CoreTask] [data-text]");
        await field.FillAsync("Fru Hansen, 010150-1234, var utryg");
        await field.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".is-refused")).ToBeVisibleAsync();
        await field.PressSequentiallyAsync("Halvt skrevet");

        await visitor.PressSignOutAsync();
        var question = visitor.Page.Locator(".sign-out-question");
        await Expect(question).ToContainTextAsync("Fru Hansen, 010150-1234, var utryg");
        await Expect(question).ToContainTextAsync("Halvt skrevet");
        await question.GetByRole(AriaRole.Button, new() { Name = "Bliv her" }).ClickAsync();
        await Expect(field).ToHaveValueAsync("Halvt skrevet");

        await visitor.PressSignOutAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Slet det, og log ud" }).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/konto/log-ind"));
        await Expect(visitor.Page.GetByLabel("Adgangskode")).ToBeVisibleAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(
            """
            () => new Promise(resolve => {
              const opening = indexedDB.open('sammen');
              opening.onsuccess = () => {
                const reading = opening.result.transaction(['drafts', 'notes']);
                const counts = ['drafts', 'notes'].map(store => reading.objectStore(store).count());
                reading.oncomplete = () => resolve(counts[0].result + counts[1].result + sessionStorage.length);
              };
            })
            """));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_that_the_note_stands_on_the_page_alone()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address, meetsOwnDrafts: true);
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('closed'); } } })");
        await visitor.BeAsync(Visitor.Facilitator);
        await visitor.OpenPageAsync(EmptyLog.Make(sammen), isStatic: false);
        var lane = visitor.Page.Locator("[data-lane=Competences]");
        await visitor.Page.RouteAsync("**/notater/*", route => route.AbortAsync());

        await lane.Locator("[data-text]").FillAsync("Uden lager");
        await lane.Locator("[data-text]").PressAsync("Enter");
        await Expect(visitor.Page.GetByText("1 notat står kun på denne side. Luk den ikke")).ToBeVisibleAsync();

        await visitor.Page.UnrouteAsync("**/notater/*");
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Uden lager"]);
    }

    private async Task<long> CountDraftsAsync(string text)
    {
        await using var database = new SqliteConnection($"Data Source={sammen.DatabaseFile};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Drafts WHERE Fields LIKE '%' || $text || '%'";
        command.Parameters.AddWithValue("$text", text);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static ILocator Said(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" });

    private static Task<IResponse> AnswerAboutDraftAsync(Visitor visitor, string method) =>
        visitor.Page.WaitForResponseAsync(answer => IsAboutDraft(answer, method));

    private static bool IsAboutDraft(IResponse answer, string method) => answer.Url.Contains("/kladder/", StringComparison.Ordinal) && answer.Request.Method == method;

    private static Task TypeAndTravelAsync(Visitor visitor, string text) => TypeAndTravelAsync(visitor, Said(visitor), text);

    private static async Task TypeAndTravelAsync(Visitor visitor, ILocator field, string text)
    {
        var travelled = AnswerAboutDraftAsync(visitor, "PUT");
        await field.PressSequentiallyAsync(text);
        Assert.True((await travelled).Ok);
    }

    /// <param name="listen">To what the page asks for, from its beginning.</param>
    private async Task<Visitor> OpenCellAsync(Action<IPage>? listen = null)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address, meetsOwnDrafts: true);
        await visitor.BeAsync(Visitor.Facilitator);
        listen?.Invoke(visitor.Page);
        await visitor.OpenPageAsync(own.Places.RevisedCellPath, isStatic: false);
        return visitor;
    }
}
