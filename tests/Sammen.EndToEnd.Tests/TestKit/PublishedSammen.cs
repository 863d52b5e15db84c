using Microsoft.Playwright;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The program as it is installed: published, in Production, with the demo round that a start in Development left behind.</summary>
public sealed class PublishedSammen(Chromium chromium) : IAsyncLifetime
{
    private const string SessionCookie = "sammen.session";

    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);

    public SammenProcess Process { get; private set; } = null!;

    public DemoPlaces Places { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await SammenProcess.StartAsync(await Publishing.FolderAsync());
        Places = DemoPlaces.Read(Process.DatabaseFile);
        foreach (var persona in (string[])[Visitor.Facilitator, Visitor.Leader, Visitor.ProgrammeManager])
        {
            await using var visitor = await Visitor.OpenAsync(chromium.Browser, Process.Address);
            await visitor.SignInAsync(persona);
            sessions[persona] = (await visitor.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == SessionCookie).Value;
        }

        await Process.StopAsync();
        await Process.RunAsync("Production");
    }

    /// <summary>A browser that has never been here.</summary>
    /// <param name="persona">Who signed in while it was Development; nobody when <see langword="null"/>.</param>
    public async Task<IBrowserContext> OpenBrowserAsync(string? persona)
    {
        var browser = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "da-DK" });
        if (persona is not null)
        {
            // Set as over HTTPS, which such a cookie must be; a browser takes its own machine for as safe and sends it without.
            var address = new UriBuilder(Process.Address) { Scheme = Uri.UriSchemeHttps }.ToString();
            await browser.AddCookiesAsync([new Cookie { Name = $"__Host-{SessionCookie}", Value = sessions[persona], Url = address, Secure = true, HttpOnly = true }]);
        }

        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }
    }
}
