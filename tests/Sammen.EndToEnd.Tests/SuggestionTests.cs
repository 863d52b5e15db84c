using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.FollowUps;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Who is responsible: the project's people are suggested, and whatever else is typed is kept.</summary>
public class SuggestionTests(Chromium chromium, SharedSammen sammen)
{
    [Fact]
    public async Task What_is_typed_on_a_slow_line_and_saved_at_once_is_what_is_saved()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        var (page, field) = await OpenAsync(visitor);
        await page.Locator("#follow-up-what").FillAsync("Skrevet på en langsom linje");
        await field.PressSequentiallyAsync("Lederen af natholdet og HR", new() { Delay = 70 });
        await Expect(field).ToHaveValueAsync("Lederen af natholdet og HR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem opfølgning" }).ClickAsync();

        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(page.Locator(".follow-ups > li").Filter(new() { HasText = "Skrevet på en langsom linje" })).ToContainTextAsync("Lederen af natholdet og HR");
    }

    [Fact]
    public async Task The_browser_is_given_who_is_on_the_project_and_shows_them_as_its_own()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        var (page, field) = await OpenAsync(visitor);

        await field.PressSequentiallyAsync("lise");

        // What a browser shows beside a field is no part of the page: what it is given is.
        await Expect(page.Locator($"#{await field.GetAttributeAsync("list")} option[value='Lise Holm']")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Hvem gør det?" })).ToHaveValueAsync("lise");
        Assert.Equal("", string.Join('\n', (await page.RunAxe(AccessibilityTests.Wcag21)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} {node.Html}"))));
    }

    private async Task<(IPage Page, ILocator Field)> OpenAsync(Visitor visitor)
    {
        await ScreenTable.Find(nameof(AddFollowUpDialog)).OpenAsync(visitor, sammen.Places);
        return (visitor.Page, visitor.Page.Locator("#follow-up-responsible"));
    }
}
