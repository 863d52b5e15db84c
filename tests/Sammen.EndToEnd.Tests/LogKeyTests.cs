using System.Text.Json;
using Sammen.Domain.Notes;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The keys that choose what a note is, as the keyboards of Danish Windows, Mac and iPad send them.</summary>
public class LogKeyTests(Chromium chromium, SharedSammen sammen)
{
    [Fact]
    public async Task Control_shift_and_a_digit_choose_what_a_note_is_and_no_key_that_writes_a_sign_does()
    {
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        (string Keyboard, string Pressed, NoteKind Becomes)[] keys =
        [
            ("Windows and Mac: Ctrl+Shift+3", "{ code: 'Digit3', key: '#', ctrlKey: true, shiftKey: true }", NoteKind.Concern),
            ("iPad: Ctrl+Shift+3", "{ code: 'Digit3', key: '3', ctrlKey: true, shiftKey: true }", NoteKind.Concern),
            ("Windows: AltGr+2 writes @", "{ code: 'Digit2', key: '@', ctrlKey: true, altKey: true }", NoteKind.Insight),
            ("Windows: AltGr+3 writes £", "{ code: 'Digit3', key: '£', ctrlKey: true, altKey: true }", NoteKind.Insight),
            ("Mac: Option+2 writes @", "{ code: 'Digit2', key: '@', altKey: true }", NoteKind.Insight),
            ("Mac: Option+Shift+4", "{ code: 'Digit4', key: '¢', altKey: true, shiftKey: true }", NoteKind.Insight),
            ("Mac: Cmd+Shift+4 takes a picture of the screen", "{ code: 'Digit4', key: '4', metaKey: true, shiftKey: true }", NoteKind.Insight),
            ("The browser's Ctrl+2", "{ code: 'Digit2', key: '2', ctrlKey: true }", NoteKind.Insight),
            ("Shift+4 writes ¤", "{ code: 'Digit4', key: '¤', shiftKey: true }", NoteKind.Insight),
        ];

        foreach (var (keyboard, pressed, becomes) in keys)
        {
            var answer = await visitor.Page.EvaluateAsync<JsonElement>(
                $$"""
                () => {
                  const lane = document.querySelector('[data-lane=DailyWork]');
                  lane.querySelector('[data-kinds] input').checked = true;
                  const goesOn = lane.querySelector('[data-text]').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...{{pressed}} }));
                  return { kind: lane.querySelector('[data-kinds] input:checked').value, goesOn };
                }
                """);

            // What chooses is taken; what does not goes on to whoever it is for.
            Assert.Equal(
                (keyboard, becomes.ToString(), becomes == NoteKind.Insight),
                (keyboard, answer.GetProperty("kind").GetString(), answer.GetProperty("goesOn").GetBoolean()));
        }
    }

    [Fact]
    public async Task Enter_hands_a_note_over_also_in_the_moment_before_the_logs_script_has_come()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line, meetsOwnDrafts: true);
        await visitor.BeAsync(Visitor.Facilitator);
        var log = EmptyLog.Make(sammen.Process);
        await visitor.OpenPageAsync(log.Replace("/log", "", StringComparison.Ordinal), isStatic: false);
        await visitor.Page.Locator($"a[href='{log}']").First.ClickAsync();
        var field = visitor.Page.Locator("[data-lane=DailyWork] [data-text]");

        await field.FillAsync("Sagt straks");
        await field.PressAsync("Enter");

        await Expect(field).ToHaveValueAsync("");
        await Expect(visitor.Page.Locator("[data-lane=DailyWork] .note")).ToContainTextAsync(["Sagt straks"]);
    }
}
