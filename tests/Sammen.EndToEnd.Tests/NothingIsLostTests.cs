using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Bad Wi-Fi, a locked database, a refused text, two people at once: what was typed stays.</summary>
public class NothingIsLostTests(Chromium chromium)
{
    [Fact]
    public async Task Notes_typed_while_the_connection_is_gone_are_kept_once_it_is_back()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await TypeAsync(lane, "Sagt med forbindelse");
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Sagt med forbindelse"]);

        await sammen.StopAsync();
        await TypeAsync(lane, "Sagt uden forbindelse");
        await Expect(visitor.Page.GetByText("Ingen forbindelse. 1 notat ligger trygt")).ToBeVisibleAsync();
        await lane.GetByRole(AriaRole.Textbox).FillAsync("Endnu ikke sendt");

        await sammen.RunAsync();
        await Expect(lane.Locator(".note").Last).ToContainTextAsync("Sagt uden forbindelse", new() { Timeout = 60_000 });
        await Expect(lane.Locator(".note")).ToHaveCountAsync(2);
        await Expect(lane.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Endnu ikke sendt");
    }

    [Fact]
    public async Task A_note_that_a_locked_database_refuses_stays_in_the_field_with_a_message()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await using (var other = new SqliteConnection($"Data Source={sammen.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync();
            await using var busy = other.BeginTransaction(deferred: false);
            await TypeAsync(lane, "Midt i en lås");
            await Expect(lane.GetByRole(AriaRole.Alert)).ToContainTextAsync("kunne ikke gemmes", new() { Timeout = 20_000 });
            await Expect(lane.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Midt i en lås");
        }

        await lane.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(lane.Locator(".note")).ToContainTextAsync(["Midt i en lås"]);
    }

    [Fact]
    public async Task A_CPR_number_is_refused_beside_the_field_and_the_text_stays()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);

        await TypeAsync(lane, "Fru Hansen, 010150-1234, var utryg");

        await Expect(lane.GetByRole(AriaRole.Alert)).ToContainTextAsync("CPR-nummer");
        await Expect(lane.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Fru Hansen, 010150-1234, var utryg");
        await Expect(lane.Locator(".note")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_second_of_two_people_editing_a_note_sees_both_texts_and_loses_neither()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var first = await OpenLogAsync(sammen);
        await TypeAsync(Lane(first.Page), "Fælles udgangspunkt");
        await Expect(Lane(first.Page).Locator(".note")).ToContainTextAsync(["Fælles udgangspunkt"]);
        await using var second = await OpenLogAsync(sammen, "Jonas Lind");
        await EditAsync(first, "Mettes ord");
        await EditAsync(second, "Jonas' ord");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();
        await Expect(Lane(first.Page).Locator(".note")).ToContainTextAsync(["Mettes ord"]);

        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();

        await Expect(second.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Mettes ord" })).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" })).ToHaveValueAsync("Jonas' ord");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" }).ClickAsync();
        await Expect(Lane(second.Page).Locator(".note")).ToContainTextAsync(["Jonas' ord"]);
        await Lane(second.Page).GetByRole(AriaRole.Button, new() { Name = "2 tidligere versioner" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Mettes ord");
    }

    [Fact]
    public async Task A_deleted_note_comes_back_with_undo()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var lane = Lane(visitor.Page);
        await TypeAsync(lane, "Skal vi slette det?");
        await lane.GetByRole(AriaRole.Button, new() { Name = "Slet notatet" }).ClickAsync();
        await Expect(lane.GetByText("Notatet er slettet.")).ToBeVisibleAsync();

        await lane.GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();

        await Expect(lane.Locator(".note")).ToContainTextAsync(["Skal vi slette det?"]);
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_is_found_again_from_the_start_page_and_goes_with_the_project()
    {
        await using var sammen = await SammenProcess.StartAsync();
        await using var visitor = await OpenLogAsync(sammen);
        var log = new Uri(visitor.Page.Url).AbsolutePath;
        await Lane(visitor.Page).GetByRole(AriaRole.Textbox).PressSequentiallyAsync("Halvt skrevet");

        await visitor.GoToAsync("/start");
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Skrevet her, men ikke gemt" }).GetByRole(AriaRole.Link, new() { Name = DemoWords.WorkshopOfToday }).ClickAsync();
        await Expect(Lane(visitor.Page).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Halvt skrevet");

        await TakeOffAsync(sammen, Visitor.Facilitator);
        await Expect(visitor.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "ikke længere facilitator" })).ToBeVisibleAsync();
        await Expect(Lane(visitor.Page).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Halvt skrevet");
        await visitor.GoToAsync("/start");
        await visitor.Page.WaitForFunctionAsync("() => Object.keys(localStorage).every(key => !key.startsWith('sammen.log.'))");
        await visitor.Page.GotoAsync(sammen.Address + log);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Siden findes ikke");
    }

    private async Task TakeOffAsync(SammenProcess sammen, string facilitator)
    {
        await using var manager = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await manager.SignInAsync(Visitor.ProgrammeManager);
        await manager.GoToAsync(await manager.FindPathAsync("/projekter", DemoWords.ProjectOfToday));
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitatorer på projektet" }).ClickAsync();
        var takeOff = manager.Page.GetByRole(AriaRole.Button, new() { Name = $"Tag af: {facilitator}" });
        await takeOff.ClickAsync();
        await takeOff.ClickAsync();
        await Expect(manager.Page.GetByText($"{facilitator} er taget af projektet.")).ToBeVisibleAsync();
    }

    private static ILocator Lane(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Opgaveløsning", Exact = true });

    private static async Task TypeAsync(ILocator lane, string text)
    {
        await lane.GetByRole(AriaRole.Textbox).FillAsync(text);
        await lane.GetByRole(AriaRole.Textbox).PressAsync("Enter");
    }

    private static async Task EditAsync(Visitor visitor, string text)
    {
        await Lane(visitor.Page).GetByRole(AriaRole.Button, new() { Name = "Ret notatet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" }).FillAsync(text);
    }

    private async Task<Visitor> OpenLogAsync(SammenProcess sammen, string persona = Visitor.Facilitator)
    {
        var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address);
        await visitor.SignInAsync(persona);
        var project = await visitor.FindPathAsync("/projekter", DemoWords.ProjectOfToday);
        var workshop = await visitor.FindPathAsync($"{project}/aktiviteter", DemoWords.WorkshopOfToday);
        await visitor.GoToAsync($"{workshop}/log");
        await visitor.WaitUntilLiveAsync();
        return visitor;
    }
}
