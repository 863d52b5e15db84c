using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A page as somebody uses it who has no mouse.</summary>
internal static class Keys
{
    /// <summary>Reaches it as a keyboard user does; a thing that Tab cannot reach fails the test.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Expect(target.First).ToBeVisibleAsync();
        for (var presses = 0; presses < 150; presses++)
        {
            if (await target.First.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("Tab never reached it.");
    }

    public static async Task PressOnAsync(this IPage page, ILocator target, string key = "Enter")
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Writes in the place of what stood in the field.</summary>
    public static async Task WriteInAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes down a list until it stands at a choice.</summary>
    public static async Task ChooseAsync(this IPage page, ILocator list, string value)
    {
        await page.TabToAsync(list);
        for (var presses = 0; presses < 30; presses++)
        {
            if (await list.InputValueAsync() == value)
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"'{value}' is not on the list.");
    }
}
