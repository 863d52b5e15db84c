using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The workshop log as somebody uses it who points: what is not needed all the time shows where it is.</summary>
internal static class Room
{
    /// <summary>Presses one of the things that can be done with a note; they show where one points.</summary>
    public static async Task PressOnNoteAsync(this ILocator note, string action)
    {
        await note.HoverAsync();
        await note.GetByRole(AriaRole.Button, new() { NameRegex = new(action) }).ClickAsync();
    }

    /// <summary>Writes a note in a lane and waits until it stands there.</summary>
    public static async Task SayAsync(this ILocator lane, string text)
    {
        await lane.Locator("[data-text]").FillAsync(text);
        await lane.Locator("[data-text]").PressAsync("Enter");
        await Expect(lane.Locator(".note").Last).ToContainTextAsync(text);
    }

    /// <summary>Opens the counters of who is there.</summary>
    public static async Task OpenHeadsAsync(this IPage page)
    {
        await page.Locator("[popovertarget=room-heads]").ClickAsync();
        await Expect(page.Locator("#heads-Leaders")).ToBeVisibleAsync();
    }

    /// <summary>All is saved, and the bar says when.</summary>
    public static ILocator Saved(this IPage page) => page.Locator("[data-log-status].is-saved");
}
