using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Dialogue;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>What a level of assessment means is explained to who points at it and to who comes by keyboard, and can be put away (WCAG 1.4.13).</summary>
public class TipTests(Chromium chromium, SharedSammen sammen)
{
    [Fact]
    public async Task By_keyboard_it_shows_with_the_focus_and_Escape_puts_it_away()
    {
        await using var visitor = await OpenAsync();
        var page = visitor.Page;
        await page.Locator("#note-visibility").FocusAsync();
        await page.TabToAsync(page.Locator("input[name=assessment]:checked"));

        await Expect(Tips(page)).ToHaveCountAsync(1);
        Assert.Equal("", string.Join('\n', (await page.RunAxe(AccessibilityTests.Wcag21)).Violations.Select(violation => violation.Help)));
        Assert.Equal(await Tips(page).InnerTextAsync(), await page.EvaluateAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", "tip-1440-da.png") });
        await page.Keyboard.PressAsync("Escape");
        await Expect(Tips(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_pointer_it_shows_stays_while_the_pointer_is_on_it_and_goes_with_it()
    {
        await using var visitor = await OpenAsync();
        var page = visitor.Page;
        await page.Clock.InstallAsync();
        await page.Locator(".segment").Last.HoverAsync();
        await Expect(Tips(page)).ToHaveTextAsync("Det er aftalt og kendt af dem, det angår.");

        await Tips(page).HoverAsync();
        await page.Clock.FastForwardAsync(1_000);
        await Expect(Tips(page)).ToHaveCountAsync(1);

        await page.Mouse.MoveAsync(1, 1);
        await page.Clock.FastForwardAsync(1_000);
        await Expect(Tips(page)).ToHaveCountAsync(0);
    }

    private static ILocator Tips(IPage page) => page.Locator("[role=tooltip]:popover-open");

    private async Task<Visitor> OpenAsync()
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await ScreenTable.Find(nameof(CellPage)).OpenAsync(visitor, sammen.Places);
        return visitor;
    }
}
