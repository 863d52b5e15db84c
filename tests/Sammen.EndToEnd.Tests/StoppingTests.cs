using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.EndToEnd.Tests;

/// <summary>The program is told to end, as at every upgrade: it is out at once, and nobody loses anything.</summary>
public class StoppingTests(Chromium chromium)
{
    // It is given four (Stopping.Patience); on a machine that does other things besides it may take more, without a limit of ours thirty.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task With_three_pages_open_it_is_out_soon_and_the_pages_come_back_by_themselves()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await visitor.SignInAsync(Visitor.Facilitator);
        var project = await visitor.FindPathAsync("/projekter", DemoWords.ProjectOfToday);
        List<Visitor> pages = [visitor, await visitor.OpenTabAsync(), await visitor.OpenTabAsync()];
        foreach (var (page, path) in pages.Zip(["/start", "/projekter", project]))
        {
            await page.OpenPageAsync(path, isStatic: false);
            await page.Page.EvaluateAsync("window.isOld = true");
        }

        sammen.AskToEnd();
        Assert.Equal(0, await sammen.WaitForEndAsync(Longest));

        await sammen.RunAsync();
        foreach (var page in pages)
        {
            await page.Page.WaitForFunctionAsync("() => !window.isOld", null, new() { Timeout = 60_000 });
            await page.WaitUntilLiveAsync();
        }

        await visitor.Page.BringToFrontAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Projekter", Exact = true }).First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/projekter");
    }

    [Fact]
    public async Task Nobody_new_is_sent_to_it_while_what_is_under_way_is_answered()
    {
        const string Form = "sprog=en-GB&retur=/";
        await using var sammen = await SammenProcess.StartAsync();
        using var slow = await BegunAsync(sammen, $"POST /konto/sprog HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Form.Length}\r\n\r\n{Form[..5]}");
        using var ready = await BegunAsync(sammen, "GET /health/ready HTTP/1.1\r\nHost: x\r\n");
        using var live = await BegunAsync(sammen, "GET /health/live HTTP/1.1\r\nHost: x\r\n");

        var clock = Stopwatch.StartNew();
        sammen.AskToEnd();
        while (await TakesAnybodyAsync(sammen))
        {
            Assert.True(clock.Elapsed < Longest, "It goes on taking people in.");
        }

        Assert.StartsWith("HTTP/1.1 503", await FinishedAsync(ready, "\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await FinishedAsync(live, "\r\n"), StringComparison.Ordinal);
        var answer = await FinishedAsync(slow, Form[5..]);
        Assert.StartsWith("HTTP/1.1 302", answer, StringComparison.Ordinal);
        Assert.Contains("en-GB", answer, StringComparison.Ordinal);
        Assert.Equal(0, await sammen.WaitForEndAsync(Longest));
    }

    [Fact]
    public async Task A_request_that_is_never_finished_and_a_page_that_never_answers_do_not_keep_it()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await visitor.SignInAsync(Visitor.Facilitator);
        using var silent = await OpenSilentPageAsync(sammen, await visitor.Page.Context.CookiesAsync());
        using var stuck = await BegunAsync(sammen, "POST /konto/sprog HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nsprog");

        sammen.AskToEnd();

        Assert.Equal(0, await sammen.WaitForEndAsync(Longest));
    }

    /// <summary>A request of which the server has read the beginning: another one, sent after it, has been answered.</summary>
    private static async Task<NetworkStream> BegunAsync(SammenProcess sammen, string beginning)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", sammen.Port);
        var stream = new NetworkStream(client.Client, ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));
        using var other = new HttpClient { BaseAddress = new Uri(sammen.Address) };
        using var answer = await other.GetAsync("/health/live");
        Assert.True(answer.IsSuccessStatusCode);
        return stream;
    }

    /// <summary>A circuit's line to somebody whose machine was shut: what is sent there is never read.</summary>
    private static async Task<ClientWebSocket> OpenSilentPageAsync(SammenProcess sammen, IEnumerable<BrowserContextCookiesResult> cookies)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", sammen.Address);
        socket.Options.SetRequestHeader("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        await socket.ConnectAsync(new UriBuilder(sammen.Address) { Scheme = Uri.UriSchemeWs, Path = "/_blazor" }.Uri, default);
        await socket.SendAsync(Encoding.ASCII.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, default);
        return socket;
    }

    private static async Task<string> FinishedAsync(NetworkStream begun, string rest)
    {
        await begun.WriteAsync(Encoding.ASCII.GetBytes(rest));
        using var reader = new StreamReader(begun, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    private static async Task<bool> TakesAnybodyAsync(SammenProcess sammen)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", sammen.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
