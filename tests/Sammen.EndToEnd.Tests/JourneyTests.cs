using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The purpose of the product, by keyboard alone: from signing in to a dialogue map that has changed.</summary>
public class JourneyTests(Chromium chromium)
{
    private static readonly (string Question, string Said, int Level)[] Lanes =
    [
        ("Kerneopgave", "Borgeren skal have svar samme dag.", 3),
        ("Opgaveløsning", "Vi mister overblikket over de svære sager.", 2),
        ("Kompetenceudvikling", "Hvem lærer de nye op?", 2),
        ("Inddragelse", "TR og AMR er med fra næste gang.", 3),
    ];

    [Fact]
    public async Task A_facilitator_logs_a_workshop_by_keyboard_and_sees_the_dialogue_map_change()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        var page = visitor.Page;

        await page.GotoAsync($"{sammen.Address}/konto/log-ind");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = Visitor.Facilitator }));
        await page.WaitForURLAsync("**/start");
        await page.GotoAsync($"{sammen.Address}/projekter");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = DemoWords.ProjectOfToday }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = DemoWords.ProjectOfToday })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Designfasen, Inddragelse: drøftet" })).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Log næste workshop" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = DemoWords.WorkshopOfToday })).ToBeVisibleAsync();
        await Expect(page.Locator("[data-lane]")).ToHaveCountAsync(4);
        await visitor.WaitUntilLiveAsync();

        foreach (var (question, said, level) in Lanes)
        {
            var lane = page.GetByRole(AriaRole.Region, new() { Name = question, Exact = true });
            await page.TabToAsync(lane.GetByRole(AriaRole.Textbox));
            await page.Keyboard.TypeAsync(said);
            await page.Keyboard.PressAsync("Control+Shift+Digit3");
            await page.Keyboard.PressAsync("Enter");
            await Expect(lane.Locator(".note")).ToContainTextAsync([said]);
            await Expect(lane.Locator(".note").Last).ToContainTextAsync("Bekymring");
            await Expect(lane.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
            await Expect(lane.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("");

            var levels = lane.GetByRole(AriaRole.Radiogroup, new() { Name = $"Vurdering af {question}" }).GetByRole(AriaRole.Radio);
            await page.TabToAsync(levels.And(page.Locator(":checked")));
            for (var presses = 0; presses < 4 && !await levels.Nth(level).IsCheckedAsync(); presses++)
            {
                await page.Keyboard.PressAsync("ArrowRight");
            }

            await Expect(levels.Nth(level)).ToBeCheckedAsync();
        }

        await Expect(page.Saved()).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "+ Opfølgning" }));
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad skal gøres?" })).ToBeVisibleAsync();
        await page.TabToAsync(page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad skal gøres?" }));
        await page.Keyboard.TypeAsync("Aftal dato med MED");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Borgerservicechefen");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gem opfølgning" }));
        await Expect(page.GetByText("Opfølgningen er gemt.")).ToBeVisibleAsync();

        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mere" }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = DemoWords.ProjectOfToday }));
        var cell = page.GetByRole(AriaRole.Link, new() { Name = "Designfasen, Inddragelse" });
        await Expect(cell).ToHaveAccessibleNameAsync(new Regex("forankret.*åbne"));
        await Expect(page.GetByText("Aftal dato med MED")).ToBeVisibleAsync();

        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Idéfasen, Kerneopgave" }));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Beslutningsfasen, Opgaveløsning" })).ToBeFocusedAsync();
    }
}
