using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.FollowUps;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Who is responsible: the project's people are suggested, and whatever else is typed is kept.</summary>
public class SuggestionTests(Chromium chromium, SharedSammen sammen)
{
    [Fact]
    public async Task What_is_typed_on_a_slow_line_and_saved_at_once_is_what_is_saved()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        var (page, field) = await OpenAsync(visitor);
        await page.Locator("#follow-up-what").FillAsync("Skrevet på en langsom linje");
        await field.PressSequentiallyAsync("Lederen af natholdet og HR", new() { Delay = 70 });
        await Expect(field).ToHaveValueAsync("Lederen af natholdet og HR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem opfølgning" }).ClickAsync();

        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(page.Locator(".follow-ups > li").Filter(new() { HasText = "Skrevet på en langsom linje" })).ToContainTextAsync("Lederen af natholdet og HR");
    }

    [Fact]
    public async Task A_suggestion_is_picked_by_keyboard_and_Escape_puts_the_list_away_and_not_the_dialog()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        var (page, field) = await OpenAsync(visitor);
        await field.PressSequentiallyAsync("lise");
        await Expect(Suggestions(page, "Lise Holm")).ToBeVisibleAsync();
        Assert.Equal("", string.Join('\n', (await page.RunAxe(AccessibilityTests.Wcag21)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Html}"))));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", "suggestions-1440-da.png") });
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("Lise Holm");

        // Who presses Enter without choosing keeps what was typed.
        await field.FillAsync("lis");
        await Expect(Suggestions(page, "Behold »lis«")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Suggestions(page)).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("lis");

        await field.FillAsync("l");
        await Expect(Suggestions(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Suggestions(page)).ToHaveCountAsync(0);
        await Expect(field).ToBeFocusedAsync();
        await Expect(Screen.DialogOn(page)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
    }

    // Not the choices of a list beside it.
    private static ILocator Suggestions(IPage page, string? name = null) => page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option, new() { Name = name });

    private async Task<(IPage Page, ILocator Field)> OpenAsync(Visitor visitor)
    {
        await ScreenTable.Find(nameof(AddFollowUpDialog)).OpenAsync(visitor, sammen.Places);
        return (visitor.Page, visitor.Page.Locator("#follow-up-responsible"));
    }
}
