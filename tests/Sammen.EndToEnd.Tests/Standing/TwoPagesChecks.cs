using System.Globalization;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests.Standing;

/// <summary>
/// The same page in two tabs, the same dialog open in both: what is done in one does not break the other. Who comes second is told
/// something sensible, loses nothing typed and can go on.
/// </summary>
public sealed class TwoPagesChecks(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    // What FailureWording says of a failure that nobody expected, and a boundary that took the page.
    private const string Unexpected = "Det kunne ikke gemmes";

    // Where a commit looks: one page that is written on, one that is only read; one dialog that asks, one that merges, one that refuses.
    private static readonly Type[] EachCommit =
        [typeof(ProjectPage), typeof(CellPage), typeof(WorkshopPage), typeof(EditNoteDialog), typeof(ChangeWorkshopDialog), typeof(ConfirmDialog)];

    // Each makes one more of its kind and asks for more than a text, so that the first is not in the second's way: nothing typed is lost in either.
    private static readonly Type[] MakesOneMore =
        [typeof(OpenRoundDialog), typeof(TypeInApplicationDialog), typeof(AskApplicantDialog), typeof(MakeProjectDialog), typeof(InvitePersonDialog)];

    /// <summary>What two people do at once on a page. A page without is only read.</summary>
    private static readonly Dictionary<string, Func<IPage, IPage, Task>> DoneOnBoth = new(StringComparer.Ordinal)
    {
        [nameof(ProjectPage)] = TickOffAsync,
        [nameof(DashboardPage)] = TickOffAsync,
        [nameof(CellPage)] = DeleteAndEditAsync,
        [nameof(WorkshopPage)] = CountAsync,
        [nameof(WorkshopLogPage)] = WriteAsync,
    };

    [Fact]
    public async Task A_page_open_twice_goes_on_in_both()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        foreach (var screen in Chosen(ScreenTable.Pages).Where(screen => !screen.IsStatic))
        {
            await visitor.BeAsync(screen.Persona);
            var other = await visitor.OpenTabAsync();
            await Task.WhenAll(screen.OpenAsync(visitor, sammen.Places), screen.OpenAsync(other, sammen.Places));
            if (DoneOnBoth.TryGetValue(screen.Name, out var act))
            {
                await act(visitor.Page, other.Page);
            }

            // The one is left; the other's circuit still answers.
            await visitor.Page.GotoAsync("about:blank");
            await GoOnAsync(other.Page, screen);
            await other.Page.CloseAsync();
        }
    }

    [Fact]
    public async Task A_dialog_saved_in_both_keeps_what_was_typed_or_saves_it()
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        foreach (var screen in Chosen(ScreenTable.Dialogs))
        {
            await visitor.BeAsync(screen.Persona);
            var other = await visitor.OpenTabAsync();
            await Task.WhenAll(screen.OpenAsync(visitor, sammen.Places), screen.OpenAsync(other, sammen.Places));
            var (first, second) = (Screen.DialogOn(visitor.Page), Screen.DialogOn(other.Page));
            await FillAsync(screen, first, "Den første");
            await FillAsync(screen, second, "Den anden");
            var (typedFirst, typedSecond) = (await ContentsAsync(first), await ContentsAsync(second));
            await SaveAsync(screen, first);
            if (MakesOneMore.Contains(screen.Component))
            {
                await SavedOrKeptAsync(first, typedFirst);
            }
            else
            {
                await Expect(first).ToHaveCountAsync(0);
            }

            await SaveAsync(screen, second);
            await SavedOrKeptAsync(second, typedSecond);
            await GoOnAsync(other.Page, screen);
            await other.Page.CloseAsync();
        }
    }

    /// <summary>It is saved and closes; or it says why not, has everything that was typed, and can be left.</summary>
    private static async Task SavedOrKeptAsync(ILocator dialog, string typed)
    {
        if (await SavedOrToldAsync(dialog) is { } message)
        {
            Assert.DoesNotContain(Unexpected, message, StringComparison.Ordinal);
            Assert.Equal(typed, await ContentsAsync(dialog));
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Annuller" }).ClickAsync();
            await dialog.Page.GetByRole(AriaRole.Button, new() { Name = "Kassér" }).ClickAsync();
            await Expect(dialog).ToHaveCountAsync(0);
        }
    }

    private static IEnumerable<Screen> Chosen(IEnumerable<Screen> screens) => screens.Where(screen => Nightly.IsNow || EachCommit.Contains(screen.Component));

    // What shows a link saves nothing: its one button copies it.
    private static Task SaveAsync(Screen screen, ILocator dialog)
        => screen.Component == typeof(InvitationLinkDialog) ? dialog.Page.Keyboard.PressAsync("Escape") : LastButton(dialog).ClickAsync();

    private static ILocator LastButton(ILocator dialog) => dialog.Locator(".form-actions").Last.GetByRole(AriaRole.Button).Last;

    private static Task<string> ContentsAsync(ILocator dialog)
        => dialog.EvaluateAsync<string>("dialog => [...dialog.querySelectorAll('input, select, textarea')].map(field => field.value).join('|')");

    /// <summary>Changes it, and gives every field that must have something a text of this person's own.</summary>
    private static async Task FillAsync(Screen screen, ILocator dialog, string text)
    {
        if (screen.Change is null)
        {
            return;
        }

        await screen.Change(dialog);
        foreach (var field in await dialog.Locator("input[aria-required=true], textarea[aria-required=true]").AllAsync())
        {
            var id = await field.GetAttributeAsync("id") ?? "";
            if (await field.InputValueAsync() is "" or "Halvt skrevet")
            {
                await field.FillAsync(id.EndsWith("date", StringComparison.Ordinal) ? DateTime.Now.AddDays(3).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : text);
            }
        }
    }

    /// <returns>What the dialog says; <see langword="null"/> when it closed.</returns>
    private static async Task<string?> SavedOrToldAsync(ILocator dialog)
    {
        var answer = await dialog.Page.WaitForFunctionAsync(
            """
            () => {
              const dialog = document.querySelector('.mud-dialog[role=dialog]');
              return dialog ? dialog.querySelector('.problem, .validation-message')?.innerText : '(closed)';
            }
            """);
        return await answer.JsonValueAsync<string>() is var said and not "(closed)" ? said : null;
    }

    /// <summary>To another page, within the document: only a living circuit draws it.</summary>
    private async Task GoOnAsync(IPage page, Screen screen)
    {
        Assert.Equal(0, await page.Locator(".message-page[role=alert]").CountAsync());
        await page.EvaluateAsync("path => { window.sameDocument = true; Blazor.navigateTo(path); }", screen.Component == typeof(ProjectsPage) ? Addresses.Project(sammen.Places.Project) : Addresses.Projects);
        await Expect(page.Locator("h1")).ToHaveTextAsync(screen.Component == typeof(ProjectsPage) ? DemoWords.Project : "Projekter");
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"), $"{screen.Name}: the page was loaded anew.");
    }

    private static async Task TickOffAsync(IPage page, IPage other)
    {
        foreach (var tab in new[] { page, other })
        {
            var first = tab.Locator(".follow-ups > li").First;
            await first.GetByRole(AriaRole.Checkbox).ClickAsync();
            await Expect(first.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).Or(tab.Locator(".mud-snackbar")).First).ToBeVisibleAsync();
        }

        // What was done is undone, so that the next page finds as many.
        foreach (var tab in new[] { page, other })
        {
            var undo = tab.Locator(".follow-ups").GetByRole(AriaRole.Button, new() { Name = "Fortryd" });
            if (await undo.CountAsync() > 0)
            {
                await undo.First.ClickAsync();
                await Expect(undo).ToHaveCountAsync(0);
            }
        }
    }

    private static async Task DeleteAndEditAsync(IPage page, IPage other)
    {
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ret notatet") }).First.ClickAsync();
        await Screen.DialogOn(other).GetByRole(AriaRole.Textbox).First.FillAsync("Skrevet imens");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Slet notatet") }).First.ClickAsync();
        await Expect(page.GetByText("Notatet er slettet.")).ToBeVisibleAsync();
        await LastButton(Screen.DialogOn(other)).ClickAsync();
        await Expect(Screen.DialogOn(other).Locator(".problem")).ToContainTextAsync("Det findes ikke");
        await Expect(Screen.DialogOn(other).GetByRole(AriaRole.Textbox).First).ToHaveValueAsync("Skrevet imens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();
        await Expect(page.GetByText("Notatet er slettet.")).ToHaveCountAsync(0);

        // It is back, and what was typed can be saved.
        await LastButton(Screen.DialogOn(other)).ClickAsync();
        await Expect(Screen.DialogOn(other).Locator("blockquote").Or(other.Locator(".note").Filter(new() { HasText = "Skrevet imens" })).First).ToBeVisibleAsync();
        if (await Screen.DialogOn(other).CountAsync() > 0)
        {
            await LastButton(Screen.DialogOn(other)).ClickAsync();
        }

        await Expect(other.Locator(".note").First).ToContainTextAsync("Skrevet imens");
    }

    private static async Task CountAsync(IPage page, IPage other)
    {
        var before = int.Parse(await page.Locator("#heads-Leaders").InputValueAsync(), CultureInfo.InvariantCulture);
        await page.GetByRole(AriaRole.Button, new() { Name = "Flere: Ledere" }).ClickAsync();
        await Expect(page.Locator("#heads-Leaders")).ToHaveValueAsync($"{before + 1}");
        await other.GetByRole(AriaRole.Button, new() { Name = "Flere: Ledere" }).ClickAsync();
        await Expect(other.Locator("#heads-Leaders")).ToHaveValueAsync($"{before + 2}");
    }

    private static async Task WriteAsync(IPage page, IPage other)
    {
        await WriteAsync(page, "Skrevet i den ene");
        await WriteAsync(other, "Skrevet i den anden");
        await Expect(other.Locator("[data-lane] .note").Filter(new() { HasText = "Skrevet i den ene" })).ToBeVisibleAsync();
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("[data-lane] textarea").First.FillAsync(text);
        await page.Locator("[data-lane] textarea").First.PressAsync("Enter");
        await Expect(page.Locator("[data-lane] .note").Filter(new() { HasText = text })).ToBeVisibleAsync();
    }
}
