using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>The two readers of the programme: a leader before a steering-group meeting, and a programme manager who compares.</summary>
public class ReaderJourneyTests(Chromium chromium)
{
    private const int OverdueFigure = 4;

    [Fact]
    public async Task A_leader_sees_how_it_stands_ticks_off_what_is_done_looks_back_and_takes_the_report_along()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        var page = visitor.Page;
        await visitor.SignInAsync(Visitor.Leader);
        await page.GetByRole(AriaRole.Link, new() { Name = DemoWords.Project }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{DemoWords.Project}: overblik");
        await visitor.WaitUntilLiveAsync();

        // The first screen answers without scrolling.
        foreach (var number in await page.Locator(".figures a").AllAsync())
        {
            await Expect(number).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Det mangler vi at drøfte eller beslutte" })).ToBeInViewportAsync();
        await Expect(page.GetByText("er ikke drøftet i").First).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Opfølgning" })).ToBeInViewportAsync();

        var overdue = page.Locator(".figures a b").Nth(OverdueFigure);
        await Expect(overdue).ToHaveTextAsync("1");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Gjort: Besøg hos Fjordby" }).ClickAsync();
        await Expect(overdue).ToHaveTextAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();
        await Expect(overdue).ToHaveTextAsync("1");

        await page.Locator(".figures a").Nth(0).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/overblik#dialogkort$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dialogkortet" })).ToBeInViewportAsync();

        var anchored = page.GetByRole(AriaRole.Link, new() { Name = new("Designfasen, Kerneopgave: forankret") });
        await Expect(anchored).ToBeVisibleAsync();
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Vis dialogkortet på en bestemt dag" });
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.GetByText(new Regex(@"\b0\s+af\s+24\s+drøftet"))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Designfasen, Kerneopgave: ikke drøftet, 0 notater" })).ToBeVisibleAsync();

        // Ticking off leaves the map on the day it was turned to.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Gjort: Besøg hos Fjordby" }).ClickAsync();
        await Expect(overdue).ToHaveTextAsync("0");
        await Expect(page.GetByText(new Regex(@"\b0\s+af\s+24\s+drøftet"))).ToBeVisibleAsync();
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(anchored).ToBeVisibleAsync();

        await AssertDownloadsAsync(page, "Hent Word-rapport", ".docx");
        Assert.NotEmpty(await page.PdfAsync(new() { Format = "A4" }));
    }

    [Fact]
    public async Task A_programme_manager_compares_chooses_and_reads_across_by_arrow_keys()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        var page = visitor.Page;
        await visitor.SignInAsync(Visitor.ProgrammeManager);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sammenligning" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mønstre" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Kompetenceudvikling halter bagefter i alle 4 projekter")).ToBeVisibleAsync();
        await Expect(page.Locator(".comparison thead th")).ToHaveCountAsync(4);
        await visitor.WaitUntilLiveAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Vælg projekter" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = $"Fjern {DemoWords.Project}" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Sammenlign 3 projekter" })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Fjern Nyt ejendomssystem" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Sammenlign 2 projekter" })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("FJORDBY");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = $"Tilføj {DemoWords.Project}" })).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tilføj Nyt ejendomssystem" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sammenlign 3 projekter" }).ClickAsync();
        await Expect(page.Locator(".comparison thead th")).ToHaveCountAsync(3);
        await Expect(page).ToHaveURLAsync(new Regex(@"/sammenligning\?projekt=[^&]+&projekt=[^&]+&projekt=[^&]+$"));
        await AssertDownloadsAsync(page, "Hent som Excel", ".xlsx");

        // Who is sent the address sees the same.
        await page.ReloadAsync();
        await Expect(page.Locator(".comparison thead th")).ToHaveCountAsync(3);
        await visitor.WaitUntilLiveAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Designfasen, Opgaveløsning:" }).ClickAsync();
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(heading).ToHaveTextAsync("Opgaveløsning i Designfasen");
        await Expect(heading).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(heading).ToHaveTextAsync("Opgaveløsning i Specifikationsfasen");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(heading).ToHaveTextAsync("Kerneopgave i Specifikationsfasen");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(heading).ToHaveTextAsync("Kerneopgave i Designfasen");
        await Expect(page.Locator(".cross-columns section")).ToHaveCountAsync(3);

        var notes = page.Locator(".cross-columns li");
        var all = await notes.CountAsync();
        await page.GetByLabel("Type").SelectOptionAsync("Beslutning");
        await Expect(notes.Filter(new() { HasNotText = "Beslutning" })).ToHaveCountAsync(0);
        Assert.InRange(await notes.CountAsync(), 1, all - 1);
        await page.GetByLabel("Søg i teksten").FillAsync("findes slet ikke");
        await Expect(notes).ToHaveCountAsync(0);
        await Expect(page.GetByText("Ingen notater passer til søgningen.").First).ToBeVisibleAsync();
    }

    private static async Task AssertDownloadsAsync(IPage page, string link, string ending)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());

        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 1000);
    }
}
