using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>A log that is read anew, or left, while there is no line: never the browser's error page.</summary>
public class WithoutLineTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    [Fact]
    public async Task A_log_read_anew_without_a_line_is_written_in_and_comes_back_by_itself()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var log = visitor.Page.Url;
        await Field(visitor).FillAsync("Sagt med forbindelse");
        await Field(visitor).PressAsync("Enter");
        await Expect(Lane(visitor).Locator(".note")).ToContainTextAsync(["Sagt med forbindelse"]);
        await Field(visitor).PressSequentiallyAsync("Halvt");
        await sammen.StopAsync();

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.GetByText("Det, der er sagt i dag, kan læses igen")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();
        Assert.Equal(log, visitor.Page.Url);
        await Expect(visitor.Page.GetByText("Sagt med forbindelse")).ToHaveCountAsync(0);
        await Expect(Field(visitor)).ToHaveValueAsync("Halvt");
        await Expect(Field(visitor)).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(" skrevet");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(Lane(visitor).Locator("[data-unsent]")).ToContainTextAsync("Halvt skrevet");
        await Expect(visitor.Page.GetByText("1 notat venter på denne enhed")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await Expect(Lane(visitor).Locator("[data-unsent]")).ToContainTextAsync("Halvt skrevet");
        await Field(visitor).PressSequentiallyAsync("Det næste");

        await sammen.RunAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(Lane(visitor).Locator(".note")).ToContainTextAsync(["Sagt med forbindelse", "Halvt skrevet"]);
        await Expect(Field(visitor)).ToHaveValueAsync("Det næste");
        Assert.Equal(log, visitor.Page.Url);
    }

    [Fact]
    public async Task A_note_the_device_had_not_taken_yet_when_its_page_went_is_there_again()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        await sammen.StopAsync();
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();
        await Field(visitor).PressSequentiallyAsync("Sagt i sidste");
        await visitor.Page.WaitUntilKeptAsync("Sagt i sidste");

        // A device that is busy with something else, for as long as this page is there.
        await visitor.Page.EvaluateAsync("() => { IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ put() {}, delete() {}, getAll: () => ({}) }) }); }");
        await Field(visitor).PressSequentiallyAsync(" øjeblik");
        await Field(visitor).PressAsync("Enter");
        await Expect(Lane(visitor).Locator("[data-unsent]")).ToContainTextAsync("Sagt i sidste øjeblik");
        await visitor.Page.ReloadAsync();

        await Expect(Lane(visitor).Locator("[data-unsent]")).ToContainTextAsync("Sagt i sidste øjeblik");
        await Field(visitor).PressSequentiallyAsync("Det næste");
        await Expect(Field(visitor)).ToHaveValueAsync("Det næste");
        await sammen.RunAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(Lane(visitor).Locator(".note")).ToContainTextAsync(["Sagt i sidste øjeblik"]);
        await Expect(Field(visitor)).ToHaveValueAsync("Det næste");
    }

    [Fact]
    public async Task A_dialog_that_was_written_in_is_opened_again_with_what_was_typed_on_after_the_log_was_read_anew_without_a_line()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "+ Opfølgning" }).ClickAsync();
        var what = visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad skal gøres?" });
        await what.PressSequentiallyAsync("Spørg MED");
        await visitor.Page.WaitUntilKeptAsync("Spørg MED");
        await sammen.StopAsync();

        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByText("Det, der er sagt i dag, kan læses igen")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.TypeAsync(" og TR");
        await sammen.RunAsync();

        await Expect(what).ToHaveValueAsync("Spørg MED og TR", new() { Timeout = 60_000 });
        await Expect(what).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_a_line_a_link_leads_no_further_than_the_log()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);
        var log = visitor.Page.Url;
        await sammen.StopAsync();

        await visitor.Page.GotoAsync($"{sammen.Address}/projekter");
        Assert.Equal(log, visitor.Page.Url);
        await Expect(Field(visitor)).ToBeEditableAsync();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Tilbage til aktiviteten" }).ClickAsync();
        await Expect(visitor.Page.Locator("#line.is-pressed")).ToBeVisibleAsync();
        Assert.Equal(log, visitor.Page.Url);
        await sammen.RunAsync();
    }

    [Fact]
    public async Task A_signed_out_browser_keeps_no_shell()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen, signsOut: true);

        await visitor.PressSignOutAsync();

        // Not waited for as a navigation: the circuit's end may send the browser there once more.
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/konto/log-ind"));
        await Expect(visitor.Page.GetByLabel("Adgangskode")).ToBeVisibleAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("caches.keys().then(names => names.length)"));
    }

    [Fact]
    public async Task Somebody_else_on_the_same_browser_meets_no_shell_of_the_one_before()
    {
        var sammen = own.Process;
        await using var visitor = await OpenLogAsync(sammen);

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(Visitor.Leader);

        await visitor.Page.WaitForYesAsync("() => caches.keys().then(names => names.length === 0)");
    }

    private static ILocator Lane(Visitor visitor) => visitor.Page.Locator("[data-lane=DailyWork]");

    private static ILocator Field(Visitor visitor) => Lane(visitor).Locator("[data-text]");

    private async Task<Visitor> OpenLogAsync(SammenProcess sammen, bool signsOut = false)
    {
        var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen, signsOut: signsOut);
        await visitor.Page.WaitUntilShellIsKeptAsync();
        return visitor;
    }
}
