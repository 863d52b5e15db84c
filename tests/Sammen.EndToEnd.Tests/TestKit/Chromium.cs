using Microsoft.Playwright;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>One browser for the whole run; each test opens its own context, so cookies and storage are its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The engine alone first: a browser's own windows, which no test looks at, cost as much again (decision 0035).
    private static readonly string[] Candidates = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("SAMMEN_CHROMIUM") ?? Candidates.FirstOrDefault(File.Exists);
        Assert.True(executable is not null, "Chromium was not found. Run eng/test.sh, which installs it, or set SAMMEN_CHROMIUM.");
        playwright = await Playwright.CreateAsync();

        // Nothing waits longer than it takes; on a machine that does other things besides, that may be more than Playwright's five seconds.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
