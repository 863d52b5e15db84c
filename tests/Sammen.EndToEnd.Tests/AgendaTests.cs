using System.Globalization;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>An agenda from its template to the meeting room.</summary>
public class AgendaTests(Chromium chromium, SharedSammen sammen)
{
    // Of the usual agenda of a workshop of two hours: 10, 25, 25, 20, 25 and 15 minutes.
    private static readonly (double Minutes, string Said)[] Shown =
    [
        (5.5, "Velkommen: hvem er her, og hvad skal vi nå?5 min. tilbage"),
        (42.4, "OpgaveløsningHvis I går en hel dag igennem med skitsen i hånden, hvor går det så i stå første gang?18 min. tilbage"),
        (119.9, "Aftaler: hvem gør hvad hvornår?1 min. tilbage"),
    ];

    [Fact]
    public async Task Made_from_the_template_by_keyboard_its_present_point_stands_in_the_log_with_the_minutes_left_and_without_a_line()
    {
        var log = EmptyLog.Make(sammen.Process);
        var startsAt = StartOf(log);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        var page = visitor.Page;
        await visitor.BeAsync(Visitor.Facilitator);
        await visitor.OpenPageAsync(log[..log.LastIndexOf('/')], isStatic: false);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lav en dagsorden" }));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Begynd med skabelonen for Workshop" }));
        await Expect(page.GetByText("120 af aktivitetens 120 minutter")).ToBeVisibleAsync();
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }));
        await Expect(page.Locator(".agenda > li")).ToHaveCountAsync(6);
        await Expect(page.Locator(".agenda > li").Nth(2)).ToContainTextAsync("14.05");

        await visitor.OpenPageAsync(log, isStatic: false);
        var now = page.Locator("[data-agenda]");
        await page.Clock.SetFixedTimeAsync(startsAt.AddMinutes(-1));
        await Expect(now).ToBeHiddenAsync();
        foreach (var (minutes, said) in Shown)
        {
            await page.Clock.SetFixedTimeAsync(startsAt.AddMinutes(minutes));
            await Expect(now).ToHaveTextAsync(said);
            await page.Context.SetOfflineAsync(true);
        }

        await page.Clock.SetFixedTimeAsync(startsAt.AddMinutes(120));
        await Expect(now).ToBeHiddenAsync();
    }

    /// <returns>UTC.</returns>
    private DateTime StartOf(string log)
    {
        using var db = DemoPlaces.OpenDatabase(sammen.Process.DatabaseFile);
        using var command = db.CreateCommand();
        command.CommandText = "SELECT StartsAt FROM Workshops WHERE Id = $id";
        command.Parameters.AddWithValue("$id", log.Split('/')[2].ToUpperInvariant());
        return DateTime.SpecifyKind(DateTime.Parse((string)command.ExecuteScalar()!, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }
}
