using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Bad Wi-Fi, a locked database, a refused text, two people at once: what was typed stays.</summary>
public class NothingIsLostTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    [Fact]
    public async Task Notes_typed_while_the_connection_is_gone_are_kept_once_it_is_back()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await TypeAsync(lane, "Sagt med forbindelse");
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Sagt med forbindelse"]);

        await sammen.StopAsync();
        await TypeAsync(lane, "Sagt uden forbindelse");
        await Expect(visitor.Page.GetByText("1 notat venter på denne enhed")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();
        await Field(lane).FillAsync("Endnu ikke sendt");

        await sammen.RunAsync();
        await Expect(lane.Locator(".note").Last).ToContainTextAsync("Sagt uden forbindelse", new() { Timeout = 60_000 });
        await Expect(lane.Locator(".note")).ToHaveCountAsync(2);
        await Expect(Field(lane)).ToHaveValueAsync("Endnu ikke sendt");
    }

    [Fact]
    public async Task A_note_waits_while_the_database_is_locked_and_what_is_typed_meanwhile_is_not_touched()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await using (var other = new SqliteConnection($"Data Source={sammen.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using var busy = other.BeginTransaction(deferred: false);
            var refused = visitor.Page.WaitForResponseAsync(answer => answer.Url.Contains("/notater/", StringComparison.Ordinal) && answer.Status == 503);
            await TypeAsync(lane, "Midt i en lås");
            await Field(lane).PressSequentiallyAsync("Det næste");
            await refused;
            await Expect(lane.Locator("[data-unsent]")).ToContainTextAsync("Midt i en lås");
            await Expect(Field(lane)).ToHaveValueAsync("Det næste");
            await Expect(Field(lane)).ToBeFocusedAsync();
        }

        await Expect(lane.Locator(".note")).ToContainTextAsync(["Midt i en lås"]);
        await Expect(lane.Locator("[data-unsent]")).ToBeHiddenAsync();
        await Expect(Field(lane)).ToHaveValueAsync("Det næste");
    }

    [Fact]
    public async Task A_refused_note_stands_by_itself_with_its_reason_and_the_next_go_on()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        var refused = lane.Locator("[data-unsent] .is-refused");

        await Field(lane).PressAsync("Control+Shift+Digit3");
        await TypeAsync(lane, "Fru Hansen, 010150-1234, var utryg");
        await TypeAsync(lane, "Det næste");

        await Expect(refused).ToContainTextAsync("CPR-nummer");
        await Expect(refused.GetByRole(AriaRole.Textbox, new() { Name = "Ikke gemt (Bekymring)" })).ToHaveValueAsync("Fru Hansen, 010150-1234, var utryg");
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Det næste"]);
        await Expect(Field(lane)).ToHaveValueAsync("");
        await Expect(Field(lane)).ToBeFocusedAsync();
        await Expect(visitor.Page.GetByText("1 notat kunne ikke gemmes")).ToBeVisibleAsync();
        await Expect(visitor.Page.Saved()).ToHaveCountAsync(0);

        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await refused.GetByRole(AriaRole.Textbox).FillAsync("En borger var utryg");
        await refused.GetByRole(AriaRole.Button, new() { Name = "Prøv igen" }).ClickAsync();

        await Expect(lane.Locator(".note").Last).ToContainTextAsync("En borger var utryg");
        await Expect(lane.Locator(".note").Last).ToContainTextAsync("Bekymring");
        await Expect(lane.Locator("[data-unsent]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_begins_to_answer_leaves_who_writes_in_it_where_they_are()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await TypeAsync(lane, "Fru Hansen, 010150-1234, var utryg");
        var refused = lane.Locator("[data-unsent] .is-refused").GetByRole(AriaRole.Textbox);
        await Expect(refused).ToBeVisibleAsync();

        foreach (var (field, typed) in new[] { (Field(lane), "Et halvt notat"), (refused, "Fru Hansen var utryg") })
        {
            var answer = new TaskCompletionSource();
            await visitor.Page.Context.RouteAsync("**/_blazor/negotiate*", async route =>
            {
                await answer.Task;
                await route.ContinueAsync();
            });
            await visitor.Page.ReloadAsync();
            await field.FillAsync(typed);
            await field.EvaluateAsync("field => field.setSelectionRange(2, 6)");
            answer.SetResult();
            await visitor.WaitUntilLiveAsync();

            await Expect(field).ToBeFocusedAsync();
            await Expect(field).ToHaveValueAsync(typed);
            Assert.Equal("2-6", await field.EvaluateAsync<string>("field => `${field.selectionStart}-${field.selectionEnd}`"));
            await visitor.Page.Context.UnrouteAllAsync();
        }
    }

    [Fact]
    public async Task Half_an_emoji_blocks_nothing()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);

        await Field(lane).EvaluateAsync("field => { field.value = 'Et halvt \ud83d tegn'; field.dispatchEvent(new Event('input', { bubbles: true })); }");
        await Field(lane).PressAsync("Enter");
        await TypeAsync(lane, "Det næste");

        await Expect(lane.Locator(".note")).ToContainTextAsync(["Et halvt", "Det næste"]);
    }

    [Fact]
    public async Task Two_tabs_whose_server_is_gone_lose_none_of_each_others_notes()
    {
        var sammen = own.Process;
        await using var first = await OpenLogAsync(sammen);
        var second = await first.OpenTabAsync();
        await second.GoToAsync(new Uri(first.Page.Url).AbsolutePath);
        await second.WaitUntilLiveAsync();
        await sammen.StopAsync();
        for (var number = 1; number <= 3; number++)
        {
            await TypeAsync(Lane(first.Page), $"Første fane {number}");
            await TypeAsync(Lane(second.Page), $"Anden fane {number}");
        }

        await Expect(first.Page.GetByText("6 notater venter på denne enhed")).ToBeVisibleAsync();
        await second.Page.CloseAsync();
        await sammen.RunAsync();

        await Expect(Lane(first.Page).Locator(".note")).ToContainTextAsync(
            ["Første fane 1", "Anden fane 1", "Første fane 2", "Anden fane 2", "Første fane 3", "Anden fane 3"], new() { Timeout = 60_000 });
        await Expect(Lane(first.Page).Locator(".note")).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task What_is_pressed_without_a_line_is_not_pressed_and_the_page_tells_the_truth_when_it_is_back()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var level = visitor.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Vurdering af Opgaveløsning" });
        var before = await level.Locator("input:checked").EvaluateAsync<string>("input => input.closest('label').innerText");
        await sammen.StopAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();

        await level.Locator("label:has(input:not(:checked))").Last.ClickAsync();
        await visitor.Page.OpenHeadsAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Flere: Ledere" }).ClickAsync();

        Assert.Equal(before, await level.Locator("input:checked").EvaluateAsync<string>("input => input.closest('label').innerText"));
        await sammen.RunAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await visitor.WaitUntilLiveAsync();
        Assert.Equal(before, await level.Locator("input:checked").EvaluateAsync<string>("input => input.closest('label').innerText"));
    }

    [Fact]
    public async Task A_dialog_somebody_was_writing_in_when_the_server_went_is_opened_again_with_every_word()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "+ Opfølgning" }).ClickAsync();
        var what = visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad skal gøres?" });
        await what.PressSequentiallyAsync("Spørg MED, om");

        await sammen.StopAsync();
        await what.PressSequentiallyAsync(" de vil være med");
        await visitor.Page.EvaluateAsync("window.isOld = true");
        await sammen.RunAsync();

        await visitor.Page.WaitForFunctionAsync("() => !window.isOld && document.querySelector('.mud-dialog')");
        await Expect(what).ToHaveValueAsync("Spørg MED, om de vil være med", new() { Timeout = 30_000 });
        await visitor.Page.GetByLabel("Hvem gør det?").FillAsync("Lederen");
        await visitor.Page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Expect(visitor.Page.GetByText("Opfølgningen er gemt.")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(visitor.Page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_deleted_note_comes_back_with_undo()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await TypeAsync(lane, "Skal vi slette det?");
        await lane.Locator(".note").PressOnNoteAsync("^Slet notatet");
        await Expect(lane.GetByText("Notatet er slettet.")).ToBeVisibleAsync();

        await lane.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();

        await Expect(lane.Locator(".note")).ToContainTextAsync(["Skal vi slette det?"]);
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_is_found_again_from_the_start_page_and_goes_with_the_project()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var log = new Uri(visitor.Page.Url).AbsolutePath;
        await Lane(visitor.Page).GetByRole(AriaRole.Textbox).PressSequentiallyAsync("Halvt skrevet");

        await visitor.GoToAsync("/start");
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Skrevet her, men ikke gemt" }).GetByRole(AriaRole.Link, new() { Name = DemoWords.WorkshopOfToday }).ClickAsync();
        await Expect(Field(Lane(visitor.Page))).ToHaveValueAsync("Halvt skrevet");

        await TakeOffAsync(sammen, Visitor.Facilitator);
        await Expect(visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "ikke længere facilitator" })).ToBeVisibleAsync();
        await Expect(Lane(visitor.Page).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Halvt skrevet");
        await visitor.GoToAsync("/start");
        await Expect(visitor.Page.GetByText("Skrevet her, men ikke gemt")).ToBeHiddenAsync();
        await visitor.Page.GotoAsync(sammen.Address + log);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Siden findes ikke");
    }

    private async Task TakeOffAsync(SammenProcess sammen, string facilitator)
    {
        await using var manager = await Visitor.OpenAsync(chromium.Browser, sammen.Address, meetsOwnDrafts: true);
        await manager.SignInAsync(Visitor.ProgrammeManager);
        await manager.GoToAsync(await manager.FindPathAsync("/projekter", DemoWords.ProjectOfToday));
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitatorer på projektet" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = $"Tag af: {facilitator}" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = $"Tag af: {facilitator}" }).GetByRole(AriaRole.Button, new() { Name = "Tag af" }).ClickAsync();
        await Expect(manager.Page.GetByText($"{facilitator} er taget af projektet.")).ToBeVisibleAsync();
    }

    private static ILocator Field(ILocator lane) => lane.Locator("[data-lane-entry]").GetByRole(AriaRole.Textbox);

    private static ILocator Lane(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Opgaveløsning", Exact = true });

    private static async Task TypeAsync(ILocator lane, string text)
    {
        await Field(lane).FillAsync(text);
        await Field(lane).PressAsync("Enter");
    }

    private Task<Visitor> OpenLogAsync(SammenProcess sammen, string persona = Visitor.Facilitator, string? path = null)
        => EmptyLog.OpenAsync(chromium.Browser, sammen, persona, path: path);
}
