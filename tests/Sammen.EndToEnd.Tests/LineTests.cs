using System.Collections.Concurrent;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Lines that go in the ways a killed server does not show: silent, and longer gone than the server waits.</summary>
public class LineTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    [Fact]
    public async Task On_a_line_that_stalls_what_is_written_waits_is_said_to_and_arrives_once_in_order()
    {
        await using var line = new SlowLine(own.Process.Port);
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, own.Process, line: line);
        line.Stall();

        await TypeAsync(visitor, "Da den gik i stå");
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();
        await TypeAsync(visitor, "Lidt efter");
        await Field(visitor).PressSequentiallyAsync("Halvt");
        await Expect(visitor.Page.GetByText("2 notater venter på denne enhed")).ToBeVisibleAsync();
        line.Mend();

        await Expect(Lane(visitor).Locator(".note")).ToContainTextAsync(["Da den gik i stå", "Lidt efter"], new() { Timeout = 30_000 });
        await Expect(Lane(visitor).Locator(".note")).ToHaveCountAsync(2);
        await Expect(Field(visitor)).ToHaveValueAsync("Halvt");
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_its_way_back_to_a_slow_log_its_shell_is_not_read_anew()
    {
        await using var line = new SlowLine(own.Process.Port);
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, own.Process, line: line);
        await visitor.Page.WaitUntilShellIsKeptAsync();
        line.Cut();
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByText("Det, der er sagt i dag, kan læses igen")).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync("() => navigation.addEventListener('navigate', () => { sessionStorage.leftAt ??= Date.now(); })");
        var said = new ConcurrentQueue<string>();
        visitor.Page.Request += (_, request) => said.Enqueue($"asked for {request.Url}");
        visitor.Page.Response += (_, response) => said.Enqueue($"{response.Status} {response.Url}{(response.FromServiceWorker ? " by the worker" : "")}");
        visitor.Page.RequestFailed += (_, request) => said.Enqueue($"{request.Failure} {request.Url}");

        // The server is said to answer, once the line stalls and not in between, and the page takes longer than a log is waited for before its shell stands in.
        var stalled = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/health/live", async route =>
        {
            await stalled.Task;
            await route.FulfillAsync(new() { Status = 200 });
        });
        line.Mend();
        line.Stall();
        stalled.SetResult();
        await visitor.Page.WaitForFunctionAsync("() => Date.now() > Number(sessionStorage.leftAt) + 9000");
        Assert.False(said.Any(answer => answer.StartsWith("200 ", StringComparison.Ordinal) && answer.EndsWith("/log by the worker", StringComparison.Ordinal)), string.Join("\n", said));
        line.Mend();

        await visitor.WaitUntilLiveAsync();
    }

    [Fact]
    public async Task A_slow_page_is_waited_for_and_the_log_in_another_tab_goes_on()
    {
        await using var line = new SlowLine(own.Process.Port);
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, own.Process, line: line);
        await visitor.Page.WaitUntilShellIsKeptAsync();
        var other = await visitor.OpenTabAsync();
        line.Stall();
        var opening = other.Page.GotoAsync($"{line.Address}/projekter");

        // Longer than a log is waited for before its shell stands in.
        await Field(visitor).PressSequentiallyAsync("Skrevet imens ......", new() { Delay = 450 });
        line.Mend();

        await opening;
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "Projekter", Level = 1 })).ToBeVisibleAsync();
        await Expect(Field(visitor)).ToHaveValueAsync("Skrevet imens ......");
    }

    [Fact]
    public async Task A_page_that_was_away_longer_than_the_server_waits_for_it_comes_back_by_itself_and_answers()
    {
        var sammen = own.Process;
        await sammen.StopAsync();
        sammen.Settings["Circuit__KeptSeconds"] = "1";
        await sammen.RunAsync();
        await using var line = new SlowLine(sammen.Port, TimeSpan.Zero);
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen, line: line);
        await visitor.Page.EvaluateAsync("window.isOld = true");
        await Field(visitor).PressSequentiallyAsync("Halvt skrevet");
        line.Cut();
        await Expect(visitor.Page.GetByText("Ingen forbindelse. Skriv bare videre")).ToBeVisibleAsync();

        // Twenty strokes take three times what the server waits.
        await Field(visitor).PressSequentiallyAsync(", og skrevet imens ..", new() { Delay = 150 });
        await Field(visitor).PressAsync("Enter");
        line.Mend();

        await visitor.Page.WaitForFunctionAsync("() => !window.isOld && document.querySelector('main[data-live]')");
        await Expect(Lane(visitor).Locator(".note")).ToContainTextAsync(["Halvt skrevet, og skrevet imens .."]);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "+ Opfølgning" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("**/_blazor/negotiate**")]
    [InlineData("**/blazor.web*.js")]
    public async Task A_page_whose_circuit_did_not_begin_is_read_anew_by_itself(string lost)
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, own.Process);
        await visitor.Page.Context.RouteAsync(lost, route => route.AbortAsync());
        await visitor.Page.ReloadAsync();
        await Field(visitor).PressSequentiallyAsync("Halvt skrevet");
        await visitor.Page.Context.UnrouteAsync(lost);

        await Expect(visitor.Page.Locator("main[data-live]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(Field(visitor)).ToHaveValueAsync("Halvt skrevet");
    }

    private static async Task TypeAsync(Visitor visitor, string note)
    {
        await Field(visitor).PressSequentiallyAsync(note);
        await Field(visitor).PressAsync("Enter");
    }

    private static ILocator Lane(Visitor visitor) => visitor.Page.Locator("[data-lane=DailyWork]");

    private static ILocator Field(Visitor visitor) => Lane(visitor).Locator("[data-text]");
}
