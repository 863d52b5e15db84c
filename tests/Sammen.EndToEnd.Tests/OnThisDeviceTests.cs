using Microsoft.Playwright;
using Sammen.Domain.Method;
using Sammen.EndToEnd.Tests.Standing;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>What lies on a device: in a copy of the tab, in a restored session, on a full disk, with somebody else at it, and where nothing can be saved any more.</summary>
public class OnThisDeviceTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    private const string CoreTask = nameof(CoreQuestion.CoreTask);
    private const string Competences = nameof(CoreQuestion.Competences);
    private const string Involvement = nameof(CoreQuestion.Involvement);
    private const string DailyWork = nameof(CoreQuestion.DailyWork);

    [Fact]
    public async Task A_copy_of_a_tab_writes_for_itself_and_goes_on_with_the_others_words_only_once_that_one_is_closed()
    {
        await using var visitor = await OpenAsync(Visitor.Facilitator, sammen.Places.RevisedCellPath);
        var original = visitor.Page;
        await TypeAsync(Said(original), "Skrevet i fanen");
        var copy = await original.RunAndWaitForPopupAsync(() => original.EvaluateAsync("() => { window.open(location.href); }"));
        await Visitor.WaitUntilLiveAsync(copy);
        await original.ReloadAsync();
        await Expect(Said(original)).ToHaveValueAsync("Skrevet i fanen");
        await Expect(Said(copy)).ToHaveValueAsync("");
        await TypeAsync(Said(copy), "Skrevet i kopien");
        await copy.ReloadAsync();
        await Expect(Said(copy)).ToHaveValueAsync("Skrevet i kopien");
        await Expect(Said(original)).ToHaveValueAsync("Skrevet i fanen");

        await Visitor.WaitUntilLiveAsync(copy);
        await copy.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();
        await Expect(copy.Locator(".note").Filter(new() { HasText = "Skrevet i kopien" })).ToBeVisibleAsync();
        await original.ReloadAsync();
        await Expect(Said(original)).ToHaveValueAsync("Skrevet i fanen");
        await Expect(original.Locator(".offer")).ToHaveCountAsync(0);

        await original.CloseAsync();
        await Expect(Said(copy)).ToHaveValueAsync("Skrevet i fanen");
    }

    [Fact]
    public async Task A_copy_made_of_a_tab_while_no_script_ran_writes_for_itself_from_then_on()
    {
        var log = EmptyLog.Make(sammen.Process);
        await using var visitor = await OpenAsync(Visitor.Facilitator, log);
        var original = visitor.Page;
        await TypeAsync(Field(original, DailyWork), "Begyndt");
        await original.GotoAsync($"{sammen.Process.Address}/favicon.svg");
        var copy = await original.RunAndWaitForPopupAsync(() => original.EvaluateAsync("() => { window.open('/favicon.svg'); }"));
        foreach (var page in new[] { original, copy })
        {
            await page.GotoAsync(sammen.Process.Address + log);
            await Visitor.WaitUntilLiveAsync(page);
            await Expect(Field(page, DailyWork)).ToHaveValueAsync("Begyndt");
        }

        await Field(copy, DailyWork).PressSequentiallyAsync(" i kopien");
        await copy.WaitForFunctionAsync("came => Date.now() > came + sammenWriting.patience", await copy.EvaluateAsync<double>("() => Date.now()"));
        await Field(original, DailyWork).PressSequentiallyAsync(" i fanen");
        await original.WaitUntilKeptAsync("Begyndt i fanen");
        await copy.WaitUntilKeptAsync("Begyndt i kopien");
        await copy.CloseAsync();
        await original.CloseAsync();

        var later = await visitor.OpenTabAsync();
        await later.OpenPageAsync(log, isStatic: false);
        await Expect(later.Page.Locator(".offer").Filter(new() { HasText = "Begyndt i kopien" })).ToBeVisibleAsync();
        await Expect(later.Page.Locator(".offer").Filter(new() { HasText = "Begyndt i fanen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_half_written_when_the_browser_went_stands_in_the_session_it_restores()
    {
        // With a CPR number, so that no server could have brought it back.
        const string Half = "Fru Hansen, 010150-1234, var ut";
        string session;
        await using (var visitor = await OpenLogAsync(sammen.Places.HeldWorkshop))
        {
            await TypeAsync(Field(visitor.Page, Involvement), Half);
            session = await visitor.Page.Context.StorageStateAsync(new() { IndexedDB = true });
        }

        await using var restored = await chromium.Browser.NewContextAsync(new() { StorageState = session, Locale = "da-DK" });
        var page = await restored.NewPageAsync();
        await page.GotoAsync(sammen.Process.Address + Addresses.WorkshopLog(sammen.Places.HeldWorkshop));

        await Expect(Field(page, Involvement)).ToHaveValueAsync(Half);
    }

    [Fact]
    public async Task What_has_lain_there_for_more_than_thirty_days_goes()
    {
        const string Half = "Fru Hansen, 010150-1234, sagde for længe siden";
        var log = EmptyLog.Make(sammen.Process);
        await using var visitor = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, path: log);
        await TypeAsync(Field(visitor.Page, Competences), Half);
        var later = await visitor.OpenTabAsync();
        await visitor.Page.CloseAsync();
        await later.OpenPageAsync(Addresses.Projects, isStatic: false);
        await later.Page.AgeDraftsAsync(days: 31);

        await later.OpenPageAsync(log, isStatic: false);

        await later.Page.WaitUntilGoneAsync(Half);
        await later.Page.ReloadAsync();
        await later.WaitUntilLiveAsync();
        await Expect(Field(later.Page, Competences)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_full_disk_says_that_the_note_stands_on_the_page_alone_and_leaving_asks()
    {
        await using var visitor = await OpenLogAsync(sammen.Places.HeldWorkshop, "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        await visitor.Page.RouteAsync("**/notater/*", route => route.AbortAsync());
        await HandOverAsync(visitor.Page, Competences, "Der er ikke plads til mig");

        await Expect(visitor.Page.GetByText("1 notat står kun på denne side. Luk den ikke")).ToBeVisibleAsync();
        await Expect(Unsent(visitor.Page, Competences)).ToContainTextAsync("Der er ikke plads til mig");
        var asked = new TaskCompletionSource<string>();
        visitor.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await visitor.Page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task);

        await visitor.Page.UnrouteAsync("**/notater/*");
        await Expect(visitor.Page.Locator($"[data-lane={Competences}] .note").Filter(new() { HasText = "Der er ikke plads til mig" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Saved()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_else_on_the_same_browser_sees_how_much_lies_there_and_never_the_words()
    {
        await using var visitor = await OpenLogAsync(sammen.Places.HeldWorkshop);
        await TypeAsync(Field(visitor.Page, CoreTask), "Hemmeligt om opgaven");
        await TypeAsync(Field(visitor.Page, DailyWork), "Hemmeligt om rammerne");

        await visitor.BeAsync("Jonas Lind");
        await visitor.GoToAsync(Addresses.Start);
        await visitor.WaitUntilLiveAsync();
        await Expect(visitor.Page.GetByText("En anden har skrevet 2 ting på denne enhed, som ikke er gemt endnu. De bliver her, til vedkommende logger ind igen.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Skrevet her, men ikke gemt")).ToBeHiddenAsync();
        Assert.DoesNotContain("Hemmeligt", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        await visitor.OpenPageAsync(Addresses.WorkshopLog(sammen.Places.HeldWorkshop), isStatic: false);
        await TypeAsync(Field(visitor.Page, CoreTask), "Jonas' egne ord");
        await Expect(Field(visitor.Page, DailyWork)).ToHaveValueAsync("");
        await Expect(visitor.Page.Locator(".offer")).ToHaveCountAsync(0);

        await visitor.BeAsync(Visitor.Facilitator);
        await visitor.GoToAsync(Addresses.WorkshopLog(sammen.Places.HeldWorkshop));
        await Expect(Field(visitor.Page, CoreTask)).ToHaveValueAsync("Hemmeligt om opgaven");
        await Expect(Field(visitor.Page, DailyWork)).ToHaveValueAsync("Hemmeligt om rammerne");
    }

    [Fact]
    public async Task In_a_workshop_that_was_cancelled_meanwhile_what_was_written_is_shown_and_can_be_copied()
    {
        await using var visitor = await OpenLogAsync(sammen.Places.PlannedWorkshop);
        await visitor.Page.RouteAsync("**/notater/*", route => route.AbortAsync());
        await HandOverAsync(visitor.Page, CoreTask, "Sagt, før den blev aflyst");
        await TypeAsync(Field(visitor.Page, Involvement), "Halvt skrevet, da den blev aflyst");
        await using (var colleague = await OpenAsync(Visitor.Facilitator, Addresses.Workshop(sammen.Places.PlannedWorkshop)))
        {
            await ConfirmAsync(colleague.Page, "Aflys");
            await Expect(colleague.Page.GetByText("Aktiviteten er aflyst.")).ToBeVisibleAsync();
        }

        await Expect(visitor.Page.GetByText("Aktiviteten er aflyst, så der kan ikke skrives i den.")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-unsent]")).ToContainTextAsync("Sagt, før den blev aflyst");
        await Expect(visitor.Page.Locator(".offer")).ToContainTextAsync("Halvt skrevet, da den blev aflyst");

        await visitor.Page.UnrouteAsync("**/notater/*");
        var refused = visitor.Page.Locator("[data-unsent] .is-refused");
        await Expect(refused.GetByRole(AriaRole.Textbox, new() { Name = "Ikke gemt (Indsigt)" })).ToHaveValueAsync("Sagt, før den blev aflyst");
        await Expect(refused).ToContainTextAsync("Aktiviteten er aflyst, så der kan ikke skrives i den.");
        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(refused.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Sagt, før den blev aflyst");
        await Expect(visitor.Page.Locator(".offer")).ToContainTextAsync("Halvt skrevet, da den blev aflyst");
    }

    [Fact]
    public async Task In_a_log_whose_course_was_closed_meanwhile_what_is_half_written_stands_and_goes_on_once_it_is_open_again()
    {
        await using var visitor = await OpenAsync(Visitor.Facilitator, Addresses.Projects);
        var project = await visitor.FindPathAsync(Addresses.Projects, DemoWords.ProjectOfToday);
        var log = await visitor.FindPathAsync($"{project}/aktiviteter", DemoWords.WorkshopOfToday) + "/log";
        await visitor.OpenPageAsync(log, isStatic: false);
        await TypeAsync(Field(visitor.Page, CoreTask), "Halvt skrevet, da forløbet ");

        await using var other = await OpenAsync("Jonas Lind", project);
        await ConfirmAsync(other.Page, "Luk forløbet");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "står stadig i felterne og kommer frem igen, hvis forløbet åbnes" })).ToBeVisibleAsync();
        await Expect(Field(visitor.Page, CoreTask)).ToHaveValueAsync("Halvt skrevet, da forløbet ");
        await Field(visitor.Page, CoreTask).PressSequentiallyAsync("blev lukket");
        await visitor.Page.WaitUntilKeptAsync("Halvt skrevet, da forløbet blev lukket");
        await HandOverAsync(visitor.Page, Competences, "Sagt for sent");
        await Expect(visitor.Page.Locator(".is-refused")).ToContainTextAsync("Forløbet blev lukket");
        await Expect(visitor.Page.GetByText("1 notat kunne ikke gemmes")).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();
        await visitor.WaitUntilLiveAsync();
        await Expect(visitor.Page.Locator(".offer")).ToContainTextAsync("Halvt skrevet, da forløbet blev lukket");
        await Expect(visitor.Page.Locator(".is-refused").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Sagt for sent");

        await other.BeAsync(Visitor.ProgrammeManager);
        await other.OpenPageAsync(project, isStatic: false);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Åbn forløbet igen" }).ClickAsync();
        await Expect(Field(visitor.Page, CoreTask)).ToHaveValueAsync("Halvt skrevet, da forløbet blev lukket");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Prøv igen" }).ClickAsync();
        await Expect(visitor.Page.Locator($"[data-lane={Competences}] .note").Filter(new() { HasText = "Sagt for sent" })).ToBeVisibleAsync();
    }

    private static ILocator Field(IPage page, string lane) => page.Locator($"[data-lane={lane}] [data-text]");

    private static ILocator Unsent(IPage page, string lane) => page.Locator($"[data-lane={lane}] [data-unsent]");

    private static ILocator Said(IPage page) => page.Locator("#note-text");

    private static async Task TypeAsync(ILocator field, string text)
    {
        await field.PressSequentiallyAsync(text);
        await field.Page.WaitUntilKeptAsync(text);
    }

    private static async Task HandOverAsync(IPage page, string lane, string text)
    {
        await Field(page, lane).FillAsync(text);
        await Field(page, lane).PressAsync("Enter");
    }

    private static async Task ConfirmAsync(IPage page, string words)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
        await Screen.DialogOn(page).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
    }

    private Task<Visitor> OpenLogAsync(Guid workshop, string? script = null) => OpenAsync(Visitor.Facilitator, Addresses.WorkshopLog(workshop), script);

    private async Task<Visitor> OpenAsync(string persona, string path, string? script = null)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, meetsOwnDrafts: true);
        if (script is not null)
        {
            await visitor.Page.AddInitScriptAsync(script);
        }

        await visitor.BeAsync(persona);
        await visitor.OpenPageAsync(path, isStatic: false);
        return visitor;
    }
}
