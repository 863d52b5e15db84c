using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// The workshop log for who comes by keyboard, and for who hears it. In a program of its own: beside tests that write in the same project all the while, the focus was seen to miss
/// the way back of a deleted note, and the cause is not found.
/// </summary>
public class RoomByKeyTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    private const int MostStops = 60;

    [Fact]
    public async Task Who_hears_the_log_comes_through_the_bar_and_each_question_with_what_was_said_before_its_field()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await visitor.Page.Locator("[data-lane=CoreTask]").SayAsync("Skærmen hænger i gangen");
        await visitor.Page.Locator("[data-lane=CoreTask]").SayAsync("Vi spørger TR først");

        await Expect(visitor.Page.Locator("main")).ToMatchAriaSnapshotAsync(
            """
            - main:
              - link "Tilbage til aktiviteten"
              - heading [level=1]
              - paragraph: /\d\d\.\d\d/
              - status
              - button "0 til stede"
              - button "+ Opfølgning"
              - button "Mere"
              - region "Kerneopgave":
                - heading "Kerneopgave" [level=2]
                - radiogroup "Vurdering af Kerneopgave":
                  - radio "Ikke drøftet"
                  - radio "Forankret"
                - paragraph: /formålet/
                - list "Spørg fx":
                  - listitem
                - button /Næste spørgsmål/
                - button "Alle"
                - region "Sagt om Kerneopgave":
                  - list:
                    - listitem:
                      - paragraph: Skærmen hænger i gangen
                      - text: /Indsigt · \d+\.\d\d · Mette K\./
                    - listitem:
                      - paragraph: Vi spørger TR først
                - textbox "Skriv, hvad der bliver sagt om Kerneopgave"
                - radiogroup "Hvad er det?":
                  - radio "Indsigt" [checked]
                  - radio "Idé"
              - region "Opgaveløsning"
              - region "Kompetenceudvikling"
              - region "Inddragelse"
            """);
    }

    [Fact]
    public async Task By_keyboard_alone_one_counts_heads_writes_and_does_what_can_be_done_with_every_note()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        var page = visitor.Page;
        await GoToAsync(page, "[popovertarget=room-heads]");
        await page.Keyboard.PressAsync("Enter");
        await GoToAsync(page, "#heads-Leaders");
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("7");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[popovertarget=room-heads]")).ToContainTextAsync("7 til stede");
        await Expect(page.Locator("[popovertarget=room-heads]")).ToBeFocusedAsync();

        await GoToAsync(page, "[data-lane=CoreTask] [data-text]");
        foreach (var text in new[] { "Det første", "Det andet", "Det tredje" })
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter");
        }

        var notes = page.Locator("[data-lane=CoreTask] .note");
        await Expect(notes).ToContainTextAsync(["Det første", "Det andet", "Det tredje"]);
        await GoToAsync(page, "[data-lane=CoreTask] [data-said]", "Shift+Tab");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(notes.Nth(2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(notes.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" })).ToHaveValueAsync("Det andet");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Home");
        await Expect(notes.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("End");
        await Expect(notes.Nth(2)).ToBeFocusedAsync();
        await GoToAsync(page, "[aria-label^='Slet notatet']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(notes).ToContainTextAsync(["Det første", "Det andet"]);
        await GoToAsync(page, ".deleted-note button", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(notes).ToContainTextAsync(["Det første", "Det andet", "Det tredje"]);
    }

    private static async Task GoToAsync(IPage page, string part, string key = "Tab")
    {
        for (var stops = 0; !await page.EvaluateAsync<bool>("part => document.activeElement.matches(part)", part); stops++)
        {
            Assert.True(stops < MostStops, $"{part} is not reached by {key}: {await page.Locator("[data-lane=CoreTask] [data-said]").InnerTextAsync()}");
            await page.Keyboard.PressAsync(key);
        }
    }
}
