using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.Hostile;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Programme;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.Workshops;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>
/// By keyboard, on a slow line: whatever was done, and whatever vanished with it, the focus is where one goes on from, never on nothing.
/// In a program of its own with long lists, since what is done here stays done.
/// </summary>
public sealed class FocusChecks(Chromium chromium, HostileSammen sammen) : IClassFixture<HostileSammen>
{
    [Fact]
    public async Task In_a_cell_of_the_map()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(CellPage));
        var page = visitor.Page;
        var first = page.Locator("section[aria-labelledby=said] li").First;

        await PressAsync(Button(first, "^Slet notatet"));
        await Expect(Button(first, "^Fortryd$")).ToBeFocusedAsync();
        await PressAsync(Button(first, "^Fortryd$"));
        await Expect(Button(first, "^Ret notatet")).ToBeVisibleAsync();
        await ExpectFocusInAsync(first);

        await PressAsync(Button(first, "^Ret notatet"));
        await PressAsync(Button(Screen.DialogOn(page), "^Gem notat$"));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(Button(first, "^Ret notatet")).ToBeFocusedAsync();

        var levels = page.Locator("input[name=assessment]");
        await levels.Nth(0).PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("ol.plain-list > li")).ToHaveCountAsync(2);
        await Expect(levels.Nth(2)).ToBeFocusedAsync();
        await Expect(levels.Nth(2)).ToBeCheckedAsync();

        await PressAsync(Button(page, "^Vis flere$"));
        await Expect(Button(page, "^Vis flere$")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(page.Locator(".pager"));

        await page.Locator("#note-text").FillAsync("Skrevet her");
        await PressAsync(Button(page.Locator(".action-form"), "^Gem notat$"));
        await Expect(first).ToContainTextAsync("Skrevet her");
        await ExpectFocusInAsync(page.Locator(".action-form"));
    }

    [Fact]
    public async Task On_the_project_page()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(ProjectPage));
        var page = visitor.Page;
        await PressAsync(Button(page, "^Ret: "));
        await page.Locator("#follow-up-what").FillAsync("Rettet");
        await PressAsync(Button(Screen.DialogOn(page), "^Gem"));
        await Expect(page.Locator(".follow-ups > li").First).ToContainTextAsync("Rettet");
        await Expect(Button(page, "^Ret: Rettet$")).ToBeFocusedAsync();

        await TickAndUndoAsync(page);
        var second = page.Locator(".follow-ups > li").Nth(1);
        await PressAsync(Button(second, "^Drop opfølgningen"));
        await Expect(Button(second, "^Fortryd$")).ToBeFocusedAsync();
        await PressAsync(Button(second, "^Fortryd$"));
        await ExpectFocusInAsync(second);

        await PressAsync(Button(page, @"^\+ Ny opfølgning$"));
        await page.Locator("#follow-up-what").FillAsync("Ny");
        await page.Locator("#follow-up-responsible").FillAsync("Lederen");
        await PressAsync(Button(Screen.DialogOn(page), "^Gem"));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(Button(page, @"^\+ Ny opfølgning$")).ToBeFocusedAsync();

        await PressAsync(Button(page, "^Skift fase$"));
        await page.Locator("#new-phase").SelectOptionAsync(new SelectOptionValue { Index = 5 });
        await page.Locator("#phase-reason").FillAsync("Fordi");
        await PressAsync(Button(Screen.DialogOn(page), "^Skift fase$"));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(Button(page, "^Skift fase$")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_the_course_plan_and_a_workshop()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(CoursePlanPage));
        var page = visitor.Page;
        await PressAsync(Button(page, "^Vis flere$"));
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2 * WorkshopQueries.WorkshopsPerPage);
        await Expect(Button(page, "^Vis flere$")).ToBeFocusedAsync();
        await PressAsync(Button(page, "^Planlæg aktivitet$"));
        await page.Locator("#workshop-title").FillAsync("Midtvejs");
        await page.Locator("#workshop-date").FillAsync(DateTime.Now.AddDays(2).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync(Button(Screen.DialogOn(page), "^Gem"));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(Button(page, "^Planlæg aktivitet$")).ToBeFocusedAsync();

        await ScreenTable.Find(nameof(ChangeWorkshopDialog)).OpenAsync(visitor, sammen.Scene.Where);
        await PressAsync(Button(Screen.DialogOn(page), "^Gem"));
        await Expect(Screen.DialogOn(page)).ToHaveCountAsync(0);
        await Expect(Button(page, "^Ret$")).ToBeFocusedAsync();
        await CountAsync(page);
        await PressAsync(Button(page, "^flere grupper$"));
        await Expect(Button(page, "^flere grupper$")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(page.Locator(".attendance"));

        // Its day has not come: refused, and the button stays. Then it is cancelled, and all buttons go.
        await PressAsync(Button(page, "^Markér som afholdt$"));
        await PressAsync(Button(Screen.DialogOn(page), "^Markér som afholdt$"));
        await Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await Expect(Button(page, "^Markér som afholdt$")).ToBeFocusedAsync();
        await PressAsync(Button(page, "^Aflys$"));
        await PressAsync(Button(Screen.DialogOn(page), "^Aflys$"));
        await Expect(page.Locator(".actions")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(page.Locator("main"));
    }

    [Fact]
    public async Task In_the_workshop_log()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(WorkshopLogPage));
        var page = visitor.Page;

        // Not the first: what is said there stands in the cell of another test, whose fifty notes are just what it shows in all.
        var lane = page.Locator("[data-lane]").Nth(1);
        await page.OpenHeadsAsync();
        await CountAsync(page);
        await lane.GetByRole(AriaRole.Textbox).FillAsync("Sagt her");
        await lane.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(lane.Locator(".note").Last).ToContainTextAsync("Sagt her");
        await Expect(lane.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();

        var last = lane.Locator(".lane-notes > ul:not([data-unsent]) > li").Last;
        await last.PressOnNoteAsync("^Slet notatet");
        await Expect(Button(last, "^Fortryd$")).ToBeFocusedAsync();
        await PressAsync(Button(last, "^Fortryd$"));
        await Expect(last.Locator(".note")).ToBeVisibleAsync();
        await ExpectFocusInAsync(last);

        var levels = lane.Locator(".segments input");
        await levels.Nth(0).PressAsync("ArrowRight");
        await Expect(page.Saved()).ToBeVisibleAsync();
        await Expect(lane.Locator(".segments input:checked")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_the_page_of_a_round()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(RoundPage));
        var page = visitor.Page;
        await PressAsync(Button(page, "^Ret runden$"));
        await Screen.DialogOn(page).Locator("#round-name").FillAsync("Et nyt navn");
        await PressAsync(Button(Screen.DialogOn(page), "^Gem$"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Et nyt navn");
        await Expect(Button(page, "^Ret runden$")).ToBeFocusedAsync();

        await PressAsync(Button(page, "^Luk runden$"));
        await PressAsync(Button(Screen.DialogOn(page), "^Luk runden$"));
        await Expect(Button(page, "^Ret runden$")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(page.Locator("main"));
    }

    [Fact]
    public async Task Among_a_projects_facilitators()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(ProjectPeopleDialog));
        var (dialog, people) = (Screen.DialogOn(visitor.Page), Screen.DialogOn(visitor.Page).Locator("ul > li"));
        var before = await people.CountAsync();
        await PressAsync(Button(people.Last, "^Tag af: "));
        await ExpectFocusInAsync(people.Last);
        await PressAsync(Button(people.Last, "^Behold$"));
        await Expect(people.Last.Locator("[role=group]")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(people.Last);
        await PressAsync(Button(people.Last, "^Tag af: "));
        await Expect(people.Last.Locator("[role=group]")).ToBeVisibleAsync();
        await PressAsync(people.Last.Locator("[role=group] button").Last);
        await Expect(people).ToHaveCountAsync(before - 1);
        await ExpectFocusInAsync(dialog);

        await PressAsync(Button(dialog, "^Knyt til$"));
        await Expect(people).ToHaveCountAsync(before);
        await ExpectFocusInAsync(dialog);
    }

    [Fact]
    public async Task On_the_dashboard()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(DashboardPage));
        var page = visitor.Page;
        await TickAndUndoAsync(page);
        var decisions = page.Locator("#beslutninger");

        await PressAsync(Button(decisions, "^Vis alle"));
        await Expect(Button(decisions, "^Vis alle")).ToHaveCountAsync(0);
        await Expect(decisions.Locator("p[tabindex]")).ToBeFocusedAsync();
        await PressAsync(Button(page, "Tidligere"));
        await Expect(Button(page, "Tidligere")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Where_projects_are_chosen()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(ChooseProjectsDialog));
        var page = visitor.Page;
        var dialog = Screen.DialogOn(page);
        await PressAsync(Button(dialog, "^Fjern "));
        await Expect(dialog.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await PressAsync(Button(dialog, "^Tilføj "));
        await Expect(dialog.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await PressAsync(Button(dialog, "^Sammenlign "));
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Button(page, "^Vælg projekter$")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Where_public_texts_are_changed()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await OpenAsync(line, nameof(ChangePublicTextsDialog));
        var page = visitor.Page;
        var dialog = Screen.DialogOn(page);
        await PressAsync(Button(dialog, @"^\+ Tilføj en kontakt$"));
        await Expect(page.Locator("#contact-name-3")).ToBeFocusedAsync();
        await PressAsync(Button(dialog, "^Flyt op: kontakt 2$"));
        await Expect(page.Locator("#contact-name-1")).ToHaveValueAsync("Henrik Sund");
        await ExpectFocusInAsync(dialog);
        await PressAsync(Button(dialog, "^Fjern: kontakt 3$"));
        await Expect(page.Locator("#add-contact")).ToBeFocusedAsync();
        await PressAsync(Button(dialog, "^Gem$"));
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Button(page, "^Ret$")).ToBeFocusedAsync();

        await PressAsync(Button(page, "^Læg en fil op$"));
        await ScreenTable.ChooseFileAsync(dialog);
        await PressAsync(Button(dialog, "^Læg en fil op$"));
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Button(page, "^Læg en anden fil op$")).ToBeFocusedAsync();
        await PressAsync(Button(page, "^Fjern filen$"));
        await PressAsync(Button(dialog, "^Fjern filen$"));
        await Expect(Button(page, "^Fjern filen$")).ToHaveCountAsync(0);
        await ExpectFocusInAsync(page.Locator("main"));
    }

    private async Task<Visitor> OpenAsync(SlowLine line, string screen)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        await ScreenTable.Find(screen).OpenAsync(visitor, sammen.Scene.Where);
        return visitor;
    }

    private static async Task TickAndUndoAsync(IPage page)
    {
        var first = page.Locator(".follow-ups > li").First;
        await first.GetByRole(AriaRole.Checkbox).PressAsync("Space");
        await Expect(Button(first, "^Fortryd$")).ToBeFocusedAsync();
        await PressAsync(Button(first, "^Fortryd$"));
        await Expect(first.GetByRole(AriaRole.Checkbox)).ToBeVisibleAsync();
        await ExpectFocusInAsync(first);
    }

    /// <summary>Down to nobody, and once more.</summary>
    private static async Task CountAsync(IPage page)
    {
        await PressAsync(Button(page, "^Flere: Ledere$"));
        await Expect(page.Locator("#heads-Leaders")).ToHaveValueAsync("1");
        for (var press = 0; press < 2; press++)
        {
            await PressAsync(Button(page, "^Færre: Ledere$"));
            await Expect(page.Locator("#heads-Leaders")).ToHaveValueAsync("0");
            await Expect(Button(page, "^Færre: Ledere$")).ToBeFocusedAsync();
        }
    }

    private static async Task PressAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameRegex = new(name) }).First;

    private static ILocator Button(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { NameRegex = new(name) }).First;

    private static Task ExpectFocusInAsync(ILocator place) => Expect(place.Locator(":focus")).ToHaveCountAsync(1);
}
