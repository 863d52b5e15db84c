using Microsoft.Playwright;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What people look at, and no test: under <c>artifacts/screenshots</c>.</summary>
internal static class Pictures
{
    public static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    /// <summary>At night alone: a commit has no time for what nothing is asked of.</summary>
    public static Task TakeAtNightAsync(this IPage page, string name, bool fullPage = false)
        => Nightly.IsNow ? page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = fullPage }) : Task.CompletedTask;
}
