using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The workshop log in a meeting room: what is in sight on each screen, and what is done without the server.</summary>
public class RoomTests(Chromium chromium, SharedSammen sammen)
{
    // Two lines in the narrowest lane.
    private const string TwoLines = "Hvem tager den anden alarm i aften?";

    private const string WholeNotesInSight =
        """
        lane => {
          const { top, bottom } = lane.querySelector('[data-said]').getBoundingClientRect();
          return [...lane.querySelectorAll('.note')].map(note => note.getBoundingClientRect()).filter(note => note.top >= top - 1 && note.bottom <= bottom + 1).length;
        }
        """;

    // A choice is pressed by its label.
    private const string SmallerThanFingers =
        """
        () => [...document.querySelectorAll('.room :is(button, a[href], label:has(input), textarea)')]
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([target, { width, height }]) => width && (width < 44 || height < 44) && getComputedStyle(target).visibility === 'visible')
          .map(([target, { width, height }]) => `${target.textContent} ${width} x ${height}`)
        """;

    [Theory]
    [InlineData(1024, 768, 4, 5, true, false)]
    [InlineData(1440, 900, 4, 7, true, false)]
    [InlineData(390, 844, 1, 4, true, false)]
    [InlineData(390, 420, 1, 1, false, false)]
    [InlineData(720, 450, 1, 1, false, false)]
    [InlineData(1024, 768, 4, 5, true, true)]
    [InlineData(1440, 900, 4, 7, true, true)]
    [InlineData(390, 844, 1, 4, true, true)]
    [InlineData(390, 420, 1, 1, false, true)]
    public async Task On_every_screen_enough_of_what_was_said_stands_beside_where_one_writes_and_the_page_does_not_scroll(
        int width, int height, int lanes, int notes, bool hasPrompt, bool byTouch)
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, byTouch: byTouch);
        await FillAsync(visitor);
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(visitor.Page.Locator("[data-lane]:visible")).ToHaveCountAsync(lanes);

        foreach (var lane in await visitor.Page.Locator("[data-lane]:visible").AllAsync())
        {
            await Expect(lane.Locator("[data-text]")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(lane.Locator("[data-kinds]")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(lane.Locator(".segments")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(lane.Locator(".note").Last).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(lane.Locator("[data-prompt]:visible")).ToHaveCountAsync(hasPrompt ? 1 : 0);
            Assert.InRange(await lane.EvaluateAsync<int>(WholeNotesInSight), notes, 100);
        }

        // One row, and a name that breaks once at most.
        Assert.InRange(await HeightAsync(visitor.Page.Locator(".room-bar")), 40, 60);
        Assert.InRange(await HeightAsync(visitor.Page.Locator("[data-lane=Competences] h2")), 0, 40);
        Assert.Equal(height, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));

        if (byTouch)
        {
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(SmallerThanFingers));
        }
    }

    [Fact]
    public async Task What_can_be_done_with_the_uppermost_note_in_sight_comes_into_sight_when_it_is_touched()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, byTouch: true);
        await visitor.Page.SetViewportSizeAsync(1024, 768);
        await FillAsync(visitor);
        var lane = visitor.Page.Locator("[data-lane=DailyWork]");
        var uppermost = lane.Locator(".note").Nth(9 - await lane.EvaluateAsync<int>(WholeNotesInSight));
        await Expect(uppermost.Locator(".note-actions")).Not.ToBeInViewportAsync(new() { Ratio = 1 });

        await uppermost.TapAsync();

        await Expect(uppermost.Locator(".note-actions")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task At_four_times_the_size_everything_can_be_reached_by_scrolling_the_page()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await visitor.Page.SetViewportSizeAsync(320, 256);
        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();

        var field = visitor.Page.Locator("[data-lane]:visible [data-text]");
        await field.ScrollIntoViewIfNeededAsync();
        await field.FillAsync(TwoLines);
        await field.PressAsync("Enter");

        await Expect(visitor.Page.Locator(".note")).ToContainTextAsync([TwoLines]);
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_a_phone_the_lanes_are_tabs_that_arrow_keys_and_a_swipe_turn_and_a_reload_comes_back_to_the_one_in_sight()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        var page = visitor.Page;
        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "CoreTask");

        await page.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Op") }).ClickAsync();
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "DailyWork");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "Competences");
        await Expect(page.GetByRole(AriaRole.Tab, new() { Selected = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "CoreTask");
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "Involvement");
        await SwipeAsync(page, by: 120);
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "Competences");
        await SwipeAsync(page, by: 30);
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "Competences");

        await page.Locator("[data-lane]:visible [data-text]").FillAsync(TwoLines);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Tab, new() { Selected = true })).ToContainTextAsync("1");
        await page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(page.Locator("[data-lane]:visible")).ToHaveAttributeAsync("data-lane", "Competences");
    }

    [Fact]
    public async Task One_prompt_is_shown_the_next_is_a_press_away_and_all_are_another_also_without_a_line()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        var prompts = visitor.Page.Locator("[data-lane=DailyWork] [data-prompts]");
        var first = await prompts.Locator("[data-prompt]:visible").InnerTextAsync();
        await visitor.Page.Context.SetOfflineAsync(true);

        await prompts.Locator("[data-next-prompt]").ClickAsync();
        await Expect(prompts.Locator("[data-prompt]:visible")).Not.ToHaveTextAsync(first);
        await Expect(prompts.Locator("[data-next-prompt]")).ToContainTextAsync("2/");
        await prompts.Locator("[data-all-prompts]").ClickAsync();
        await Expect(prompts.Locator("[data-all-prompts]")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(prompts.Locator("[data-prompt]:visible")).ToHaveCountAsync(await prompts.Locator("[data-prompt]").CountAsync());
        await prompts.Locator("[data-all-prompts]").ClickAsync();
        await Expect(prompts.Locator("[data-prompt]:visible")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_lane_that_was_scrolled_away_says_what_came_and_one_that_was_not_follows()
    {
        await using var writer = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await FillAsync(writer);
        await using var reader = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, path: new Uri(writer.Page.Url).AbsolutePath);
        await reader.Page.SetViewportSizeAsync(1024, 768);
        var away = reader.Page.Locator("[data-lane=CoreTask]");
        var follows = reader.Page.Locator("[data-lane=DailyWork]");
        await away.Locator("[data-said]").EvaluateAsync("said => { said.scrollTop = 0; }");

        await writer.Page.Locator("[data-lane=CoreTask]").SayAsync("Det første, der kom");
        await writer.Page.Locator("[data-lane=CoreTask]").SayAsync("Det andet, der kom");
        await writer.Page.Locator("[data-lane=DailyWork]").SayAsync("Det, der fulgte med");

        await Expect(away.Locator("[data-unread]")).ToHaveTextAsync("↓ 2 nye notater");
        await Expect(follows.Locator(".note").Last).ToContainTextAsync("Det, der fulgte med");
        await Expect(follows.Locator(".note").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(follows.Locator("[data-unread]")).ToBeHiddenAsync();
        await away.Locator("[data-unread]").ClickAsync();
        await Expect(away.Locator(".note").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(away.Locator("[data-unread]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Up_from_an_empty_field_edits_ones_own_latest_note_and_not_somebody_elses()
    {
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await mette.Page.Locator("[data-lane=DailyWork]").SayAsync("Mettes eget");
        await using var jonas = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, "Jonas Lind", path: new Uri(mette.Page.Url).AbsolutePath);
        await jonas.Page.Locator("[data-lane=DailyWork]").SayAsync("Jonas' eget");
        await Expect(mette.Page.Locator("[data-lane=DailyWork] .note")).ToHaveCountAsync(2);
        var field = mette.Page.Locator("[data-lane=DailyWork] [data-text]");

        await field.FillAsync("Noget");
        await field.PressAsync("ArrowUp");
        await Expect(mette.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await field.FillAsync("");
        await field.PressAsync("ArrowUp");

        await Expect(mette.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" })).ToHaveValueAsync("Mettes eget");
        await mette.Page.Keyboard.PressAsync("Escape");
        await Expect(mette.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(field).ToBeFocusedAsync();
    }

    private static Task<int> HeightAsync(ILocator part) => part.EvaluateAsync<int>("part => Math.round(part.getBoundingClientRect().height)");

    private static async Task FillAsync(Visitor visitor)
    {
        foreach (var lane in await visitor.Page.Locator("[data-lane]").AllAsync())
        {
            for (var count = 1; count <= 9; count++)
            {
                await lane.Locator("[data-text]").FillAsync(TwoLines);
                await lane.Locator("[data-text]").PressAsync("Enter");
            }
        }

        await Expect(visitor.Page.Locator(".note")).ToHaveCountAsync(36);
        await Expect(visitor.Page.Saved()).ToBeVisibleAsync();
    }

    /// <summary>A finger over what was said.</summary>
    private static async Task SwipeAsync(IPage page, int by) => await page.Locator("[data-lane]:visible [data-said]").EvaluateAsync(
        """
        (said, by) => {
          const at = x => [new Touch({ identifier: 1, target: said, clientX: x, clientY: 400 })];
          said.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: at(150) }));
          said.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: at(150 + by) }));
        }
        """,
        by);
}
