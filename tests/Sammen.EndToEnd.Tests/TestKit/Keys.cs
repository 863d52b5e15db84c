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
    /// <param name="pace">Milliseconds from key to key, where it matters how fast somebody types.</param>
    public static async Task WriteInAsync(this IPage page, ILocator field, string text, float pace = 0)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text, new() { Delay = pace });
    }

    /// <summary>Makes one of several choices none of which is made yet: Tab leads to the first, arrows to the others, also backwards from the first to the last.</summary>
    public static async Task PickAsync(this IPage page, ILocator choices, string choice)
    {
        await page.TabToAsync(choices);
        await page.Keyboard.PressAsync(await KeyToAsync(choices, choice));
    }

    /// <summary>The key that makes it from the first of the choices.</summary>
    public static async Task<string> KeyToAsync(ILocator choices, string choice)
    {
        var index = await choices.EvaluateAllAsync<int>("(radios, choice) => radios.findIndex(radio => radio.labels[0].innerText.trim() === choice)", choice);
        return index == 0 ? "Space" : index == 1 ? "ArrowDown" : index == await choices.CountAsync() - 1 ? "ArrowUp" : throw new ArgumentException($"'{choice}' is no single key away.", nameof(choice));
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
