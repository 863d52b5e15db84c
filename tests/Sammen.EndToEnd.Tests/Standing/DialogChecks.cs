using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dialogue;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>Every dialog: pressed twice on a slow line, and left in every way with and without something typed.</summary>
public sealed class DialogChecks(Chromium chromium, SharedSammen sammen)
{
    public static TheoryData<string> Dialogs => ScreenTable.NamesOf(ScreenTable.Dialogs);

    // One with a form, and the one whose choices are no fields.
    public static TheoryData<string> ChangingDialogs
        => ScreenTable.NamesOf(ScreenTable.Dialogs.Where(dialog => dialog.Change is not null), typeof(EditNoteDialog), typeof(ChooseProjectsDialog));

    public static TheoryData<string> LeftDialogs => ScreenTable.NamesOf(ScreenTable.Dialogs, typeof(EditNoteDialog), typeof(ChooseProjectsDialog));

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task A_double_press_on_a_slow_line_opens_one_dialog_with_the_focus_in_its_first_field_and_Escape_gives_it_back(string name)
    {
        var screen = ScreenTable.Find(name);
        await using var line = new SlowLine(sammen.Process.Port);
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, line);
        await visitor.BeAsync(screen.Persona);
        await visitor.OpenPageAsync(screen.Path(sammen.Places), isStatic: false);
        var dialog = Screen.DialogOn(visitor.Page);
        await screen.ShowOpenerAsync(visitor.Page);
        await screen.OpenerOn(visitor.Page).DblClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Button).First).ToBeVisibleAsync();

        // Asked of the page as it stands: waiting for the focus would hide that the first words typed go elsewhere.
        Assert.Equal("first", await visitor.Page.EvaluateAsync<string>(
            """
            () => {
              const dialog = document.querySelector('.mud-dialog[role=dialog]');
              const first = dialog.querySelector('input:not([type=hidden]), select, textarea') ?? dialog.querySelector('button');
              return first === document.activeElement ? 'first' : document.activeElement.outerHTML.slice(0, 200);
            }
            """));
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(screen.OpenerOn(visitor.Page)).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(ChangingDialogs))]
    public async Task What_was_changed_is_thrown_away_only_after_asking(string name)
    {
        var (screen, visitor) = await ComeFromAnotherPageAsync(name);
        await using var visiting = visitor;
        var page = visitor.Page;
        var address = page.Url;
        var dialog = Screen.DialogOn(page);
        var question = page.GetByRole(AriaRole.Alertdialog);
        await screen.ShowOpenerAsync(page);
        await screen.OpenerOn(page).ClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await screen.Change!(dialog);
        var changed = await ContentsAsync(dialog);

        foreach (var leave in (Func<Task>[])[() => page.Keyboard.PressAsync("Escape"), () => page.EvaluateAsync("history.back()"), () => page.Mouse.ClickAsync(3, 3)])
        {
            await leave();
            await Expect(question).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Skriv videre" })).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(question).ToHaveCountAsync(0);
            await Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);
            Assert.Equal(changed, await ContentsAsync(dialog));
            Assert.Equal(address, page.Url);
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuller" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kassér" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(screen.OpenerOn(page)).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(LeftDialogs))]
    public async Task Back_closes_a_dialog_nothing_was_changed_in_and_the_page_stays(string name)
    {
        var (screen, visitor) = await ComeFromAnotherPageAsync(name);
        await using var visiting = visitor;
        var address = visitor.Page.Url;
        await screen.ShowOpenerAsync(visitor.Page);
        await screen.OpenerOn(visitor.Page).ClickAsync();
        await Expect(Screen.DialogOn(visitor.Page)).ToBeVisibleAsync();

        await visitor.Page.EvaluateAsync("history.back()");

        await Expect(Screen.DialogOn(visitor.Page)).ToHaveCountAsync(0);
        Assert.Equal(address, visitor.Page.Url);
    }

    private static Task<string> ContentsAsync(ILocator dialog)
        => dialog.EvaluateAsync<string>("dialog => [...dialog.querySelectorAll('input, select, textarea, li')].map(part => part.value ?? part.textContent).join('|')");

    /// <summary>In one document, as people do who follow a link, so that Back leads to a page of the same circuit.</summary>
    private async Task<(Screen Screen, Visitor Visitor)> ComeFromAnotherPageAsync(string name)
    {
        var screen = ScreenTable.Find(name);
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await visitor.BeAsync(screen.Persona);
        for (var tries = 0; tries < 10; tries++)
        {
            // Until the router of the circuit answers, a link loads its page anew, or is followed without the router's mark in the history: Back
            // then leads to another document than this, or is taken for no way at all, which loads the page anew.
            await visitor.OpenPageAsync("/projekter", isStatic: false);
            await visitor.Page.EvaluateAsync("path => { window.sameDocument = true; Blazor.navigateTo(path); }", screen.Path(sammen.Places));
            await visitor.Page.WaitForURLAsync(url => url.Contains(screen.Path(sammen.Places), StringComparison.Ordinal));
            await visitor.WaitUntilLiveAsync();
            await screen.ShowOpenerAsync(visitor.Page);
            await Expect(screen.OpenerOn(visitor.Page)).ToBeVisibleAsync();
            if (await visitor.Page.EvaluateAsync<bool>("window.sameDocument === true && history.state?._index > 0"))
            {
                return (screen, visitor);
            }
        }

        throw new TimeoutException("The circuit never followed a link within its document.");
    }
}
