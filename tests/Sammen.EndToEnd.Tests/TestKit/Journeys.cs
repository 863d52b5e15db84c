using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What the journeys do on a page again and again, by keyboard, and what must be so wherever they stop.</summary>
internal static partial class Journeys
{
    private static readonly ConcurrentDictionary<string, bool> Looked = new(StringComparer.Ordinal);

    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1024, 768), (1440, 900)];

    /// <summary>A day as people write it.</summary>
    public static string Typed(this DateOnly day) => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    /// <summary>Presses a button of the page and waits for the dialog it opens.</summary>
    public static async Task OpenDialogAsync(this IPage page, string button)
    {
        await Visitor.WaitUntilLiveAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await Expect(Screen.DialogOn(page)).ToBeVisibleAsync();
    }

    public static ILocator InDialog(this IPage page, string label) => Screen.DialogOn(page).GetByLabel(label, new() { Exact = true });

    /// <summary>Presses a button of the dialog and waits until the dialog is gone.</summary>
    public static async Task SubmitDialogAsync(this IPage page, string button)
    {
        await page.RequireAccessibleOnceAsync(button);
        await page.PressOnAsync(Screen.DialogOn(page).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the page with this heading is there and answers. axe finds nothing on it, the first time.</summary>
    public static async Task ArriveAsync(this IPage page, string heading)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true })).ToBeVisibleAsync();
        await Visitor.WaitUntilLiveAsync(page);
        await page.RequireAccessibleOnceAsync();
    }

    /// <summary>At night however often one comes by; with each commit the first time in a run that somebody stands on such a page or dialog.</summary>
    /// <param name="dialog">What tells the dialog, where one is open.</param>
    public static Task RequireAccessibleOnceAsync(this IPage page, string dialog = "")
        => Looked.TryAdd($"{Ids().Replace(new Uri(page.Url).AbsolutePath, "*")} {dialog}", true) || Nightly.IsNow ? page.RequireAccessibleAsync() : Task.CompletedTask;

    public static async Task RequireAccessibleAsync(this IPage page)
    {
        var found = (await page.RunAxe(AccessibilityTests.Wcag21)).Violations;
        Assert.True(found.Length == 0, $"{page.Url}: {string.Join('\n', found.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")))}");
    }

    /// <summary>In three sizes, none of which the page is wider than; at night with pictures.</summary>
    public static async Task ShootAsync(this IPage page, string name)
    {
        var size = page.ViewportSize!;
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.TakeAtNightAsync($"{name}-{width}", fullPage: true);
            Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    [GeneratedRegex("[A-Za-z0-9_-]{22,}")]
    private static partial Regex Ids();
}
