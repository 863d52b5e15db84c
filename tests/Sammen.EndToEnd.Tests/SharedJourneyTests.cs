using System.Globalization;
using Microsoft.Playwright;
using Sammen.Domain;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>An activity of four municipalities from the round's year to their logs, each its own; by keyboard, on three sizes of screen.</summary>
public class SharedJourneyTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    private static readonly DateOnly Day = DanishTime.Today(TimeProvider.System).AddDays(20);
    private static readonly string Moved = Day.AddDays(1).ToString("d. MMM yyyy", CultureInfo.GetCultureInfo("da-DK"));

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task It_is_planned_once_and_is_each_ones_own(int width, int height)
    {
        var sammen = own.Process;
        var places = DemoPlaces.Read(sammen.DatabaseFile);
        var title = $"Fælles dag {width}";
        await using var dorthe = await SignInAsync(Visitor.ProgrammeManager, width, height);
        await PlanAsync(dorthe.Page, places.Round, title);

        await using var mette = await SignInAsync(Visitor.Facilitator, width, height);
        var page = mette.Page;
        await mette.OpenPageAsync(Addresses.Workshops(places.Project), isStatic: false);
        await page.PressOnAsync(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = title }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
        await mette.WaitUntilLiveAsync();
        await Expect(page.Locator("section[aria-labelledby=faelles] li")).ToContainTextAsync(["Engholm", "Fjordby", "Havnsø"]);
        var activity = page.Url;

        // In the log of the one, and of the other, and what is half written waits where it was written.
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Åbn loggen" }));
        await Expect(Part(page, "Birkelund")).ToHaveAttributeAsync("aria-current", "page");
        await page.WaitForFunctionAsync("() => window.sammenNotes");
        await Line(page).PressSequentiallyAsync("Sagt i Birkelund");
        await Line(page).PressAsync("Enter");
        await Expect(Notes(page)).ToContainTextAsync(["Sagt i Birkelund"]);
        await Line(page).PressSequentiallyAsync("Halvt sagt");
        await page.PressOnAsync(Part(page, "Fjordby"));
        await Expect(Part(page, "Fjordby")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Notes(page)).ToHaveCountAsync(0);
        await Expect(Line(page)).ToHaveValueAsync("");
        await Line(page).FillAsync("Sagt i Fjordby");
        await Line(page).PressAsync("Enter");
        await Expect(Notes(page)).ToContainTextAsync(["Sagt i Fjordby"]);
        await page.PressOnAsync(Part(page, "Birkelund"));
        await Expect(Notes(page)).ToContainTextAsync(["Sagt i Birkelund"]);
        await Expect(Line(page)).ToHaveValueAsync("Halvt sagt");
        await Line(page).FillAsync("");

        await using var lise = await SignInAsync(Visitor.Leader, width, height);
        await lise.OpenPageAsync(new Uri(activity).AbsolutePath, isStatic: false);
        await Expect(lise.Page.GetByText("Sagt i Birkelund")).ToBeVisibleAsync();
        await Expect(lise.Page.GetByText("Sagt i Fjordby")).ToHaveCountAsync(0);
        await Expect(lise.Page.Locator("section[aria-labelledby=faelles] a")).ToHaveCountAsync(0);

        await MoveAsync(dorthe, new Uri(activity).AbsolutePath);
        await Expect(lise.Page.Locator(".subtitle")).ToContainTextAsync(Moved);
        await mette.OpenPageAsync(Addresses.Workshops(places.Project), isStatic: false);
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = title })).ToContainTextAsync(Moved);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Flyt {title}" })).ToHaveCountAsync(0);
    }

    private static async Task PlanAsync(IPage page, Guid round, string title)
    {
        await page.GotoAsync($"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}{Addresses.Round(round)}");
        await Visitor.WaitUntilLiveAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Rundens år" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Rundens år" })).ToBeVisibleAsync();
        await Visitor.WaitUntilLiveAsync(page);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Planlæg fælles aktivitet" }));
        await page.WriteInAsync(page.Locator("#workshop-title"), title);
        await page.WriteInAsync(page.Locator("#workshop-date"), Day.ToString("dd-MM-yy", CultureInfo.InvariantCulture));
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(4);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gem" }));
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        // The arrow keys lead to it in the table, from the first mark of its row.
        var marks = page.Locator("[data-year] tbody tr").First.Locator("td a");
        await Expect(marks.Filter(new() { HasText = Day.Day.ToString(CultureInfo.InvariantCulture) })).Not.ToHaveCountAsync(0);
        await marks.First.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(marks.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[data-year] tbody tr").Nth(1).Locator("td a:focus")).ToHaveCountAsync(1);
    }

    private static async Task MoveAsync(Visitor visitor, string activity)
    {
        var page = visitor.Page;
        await visitor.OpenPageAsync(activity, isStatic: false);
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ret", Exact = true }));
        await page.WriteInAsync(page.Locator("#workshop-date"), Day.AddDays(1).ToString("dd-MM-yy", CultureInfo.InvariantCulture));
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gem" }));
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private async Task<Visitor> SignInAsync(string persona, int width, int height)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, own.Process.Address);
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.SignInAsync(persona);
        return visitor;
    }

    private static ILocator Part(IPage page, string municipality) => page.Locator(".room-parts").GetByRole(AriaRole.Link, new() { Name = municipality });

    private static ILocator Line(IPage page) => page.Locator("[data-lane=CoreTask] [data-text]");

    private static ILocator Notes(IPage page) => page.Locator("[data-lane=CoreTask] .note");
}
