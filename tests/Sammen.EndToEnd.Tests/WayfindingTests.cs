using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>A link brings its reader to what it names.</summary>
public class WayfindingTests(Chromium chromium, SharedSammen shared)
{
    [Fact]
    public async Task On_a_phone_the_menu_unfolds_leads_on_and_is_folded_again_and_the_head_is_one_row()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, shared.Process.Address, width: 390, height: 844);
        var page = visitor.Page;
        await visitor.SignInAsync(Visitor.ProgrammeManager);
        await visitor.WaitUntilLiveAsync();
        Assert.InRange((await page.Locator("header.top").BoundingBoxAsync())!.Height, 40, 64);

        await page.GetByText("☰ Menu").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sammenligning" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sammenligning");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Projekter" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_note_on_the_dashboard_leads_to_itself_in_its_cell()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, shared.Process.Address, height: 500);
        var page = visitor.Page;
        await visitor.SignInAsync(Visitor.Leader);
        await visitor.GoToAsync(Addresses.Dashboard(shared.Places.Project));
        await visitor.WaitUntilLiveAsync();

        var link = page.Locator("a.note-cell").Last;
        var note = new Uri(new Uri(shared.Process.Address), await link.GetAttributeAsync("href")).Fragment;
        await link.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(note) + "$"));
        await Expect(page.Locator(note)).ToBeInViewportAsync();
    }
}
