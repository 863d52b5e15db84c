using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.FollowUps;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The keys in a date field, and the calendar beside it: by keyboard, on a slow line, in the page's language in a browser that speaks another.</summary>
public class CalendarTests(Chromium chromium, SharedSammen sammen)
{
    [Fact]
    public async Task A_day_is_found_by_the_keys_of_a_calendar_and_stands_in_the_field_as_if_it_had_been_typed()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        var (page, field) = await OpenAsync(visitor);
        await field.FillAsync("24-12-26");
        await field.BlurAsync();
        await Expect(field).ToHaveValueAsync("tor. 24. dec. 2026");

        await OpenerOn(page).PressAsync("Enter");
        var calendar = Calendar(page);
        await Expect(calendar).ToBeVisibleAsync();
        Assert.Equal("torsdag den 24. december 2026 valgt", await FocusedAsync(page));
        Assert.Equal(["man", "tir", "ons", "tor", "fre", "lør", "søn"], await calendar.Locator("th").AllInnerTextsAsync());

        foreach (var (key, day) in new[]
        {
            ("ArrowRight", "fredag den 25. december 2026"), ("ArrowDown", "fredag den 1. januar 2027"), ("ArrowLeft", "torsdag den 31. december 2026"),
            ("ArrowUp", "torsdag den 24. december 2026 valgt"), ("Home", "mandag den 21. december 2026"), ("End", "søndag den 27. december 2026"),
            ("PageDown", "onsdag den 27. januar 2027"), ("PageUp", "søndag den 27. december 2026"), ("Shift+PageDown", "mandag den 27. december 2027"),
            ("Shift+PageUp", "søndag den 27. december 2026"),
        })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(day, await FocusedAsync(page));
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(calendar).ToBeHiddenAsync();
        await Expect(OpenerOn(page)).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("søn. 27. dec. 2026");
        await Expect(page.Locator(".field [role=status]")).ToHaveTextAsync("søn. 27. dec. 2026");
    }

    [Fact]
    public async Task In_the_field_itself_the_arrow_keys_move_the_day_faster_than_the_line_and_leave_what_is_being_typed_alone()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        var (page, field) = await OpenAsync(visitor);
        await field.FillAsync("24-12-26");
        await field.BlurAsync();
        await Expect(field).ToHaveValueAsync("tor. 24. dec. 2026");

        await field.FocusAsync();
        foreach (var key in new[] { "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "PageUp", "PageUp", "PageDown" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(field).ToHaveValueAsync("lør. 2. jan. 2027");

        await field.SelectTextAsync();
        await page.Keyboard.TypeAsync("5/1-27");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(field).ToHaveValueAsync("5/1-27");
        await page.Keyboard.PressAsync("Tab");
        await Expect(field).ToHaveValueAsync("tir. 5. jan. 2027");
    }

    [Fact]
    public async Task Escape_leaves_the_calendar_and_not_the_dialog_and_a_press_beside_it_too()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        var (page, field) = await OpenAsync(visitor);
        var before = await field.InputValueAsync();
        await OpenerOn(page).ClickAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Forrige måned" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Calendar(page)).ToBeHiddenAsync();
        await Expect(OpenerOn(page)).ToBeFocusedAsync();

        await OpenerOn(page).ClickAsync();
        await Expect(Calendar(page)).ToBeVisibleAsync();
        await page.Locator("#follow-up-what").ClickAsync(new() { Position = new() { X = 8, Y = 8 } });
        await Expect(Calendar(page)).ToBeHiddenAsync();
        await Expect(page.Locator("#follow-up-what")).ToBeFocusedAsync();
        Assert.Equal(before, await field.InputValueAsync());

        // Nothing was changed, so the dialog closes without asking.
        await page.Keyboard.PressAsync("Escape");
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("da-DK", false, 390, "måned")]
    [InlineData("en-GB", true, 320, "month")]
    public async Task It_fits_the_screen_and_axe_has_nothing_to_say(string culture, bool dark, int width, string month)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, width, 640, culture, dark);
        var (page, _) = await OpenAsync(visitor);
        await OpenerOn(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{month}$") })).ToHaveCountAsync(2);

        var box = (await Calendar(page).BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, width - box.Width);
        Assert.InRange(box.Y, 0, 640 - box.Height);
        Assert.Equal("", string.Join('\n', (await page.RunAxe(AccessibilityTests.Wcag21)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Html}"))));
        await page.TakeAtNightAsync($"calendar-{width}-{culture[..2]}");
    }

    [Fact]
    public async Task The_day_chosen_is_seen_in_the_readers_own_colours()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        var (page, _) = await OpenAsync(visitor);
        await OpenerOn(page).ClickAsync();

        var grounds = await Calendar(page).Locator("[data-day]").EvaluateAllAsync<string[]>("days => days.map(day => day.ariaSelected + ' ' + getComputedStyle(day).backgroundColor)");

        Assert.Equal(2, grounds.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, grounds.Select(ground => ground.Split(' ', 2)[1]).Distinct(StringComparer.Ordinal).Count());
    }

    private static ILocator Calendar(IPage page) => page.Locator(".calendar");

    private static ILocator OpenerOn(IPage page) => page.Locator("[data-calendar]");

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>(
        "() => [document.activeElement.ariaLabel, document.activeElement.ariaSelected === 'true' ? 'valgt' : ''].join(' ').trim()");

    private async Task<(IPage Page, ILocator Field)> OpenAsync(Visitor visitor)
    {
        await ScreenTable.Find(nameof(AddFollowUpDialog)).OpenAsync(visitor, sammen.Places);
        return (visitor.Page, visitor.Page.Locator("#follow-up-due"));
    }
}
