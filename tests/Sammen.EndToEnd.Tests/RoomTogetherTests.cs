using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>Two facilitators in one log, one of them on a line of 300 ms.</summary>
public class RoomTogetherTests(Chromium chromium, OwnSammen sammen) : IClassFixture<OwnSammen>
{
    private const string Jonas = "Jonas Lind";

    [Fact]
    public async Task Each_sees_the_others_notes_edits_deletions_assessments_and_attendance_and_that_the_other_is_there()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await using var jonas = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, Jonas, line, PathOf(mette));
        foreach (var (writer, reader, lane, name) in new[] { (mette, jonas, "CoreTask", Jonas), (jonas, mette, "DailyWork", Visitor.Facilitator) })
        {
            await Expect(Others(writer)).ToContainTextAsync(name);
            var (here, there) = (Lane(writer, lane), Lane(reader, lane));

            await here.SayAsync("Skærmen hænger i gangen");
            await here.SayAsync("Vi spørger TR først");
            await Expect(there.Locator(".note")).ToContainTextAsync(["Skærmen hænger i gangen", "Vi spørger TR først"]);

            await here.Locator(".note").First.PressOnNoteAsync("^Ret notatet");
            await writer.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" }).FillAsync("Skærmen hænger i stuen");
            await SaveNoteAsync(writer);
            await Expect(there.Locator(".note").First).ToContainTextAsync("Skærmen hænger i stuen");

            await here.Locator(".note").Last.PressOnNoteAsync("^Slet notatet");
            await Expect(there.Locator(".note")).ToContainTextAsync(["Skærmen hænger i stuen"]);

            await here.GetByRole(AriaRole.Radio, new() { Name = "Afklaret" }).CheckAsync(new() { Force = true });
            await Expect(there.GetByRole(AriaRole.Radio, new() { Name = "Afklaret" })).ToBeCheckedAsync();
        }

        await mette.Page.OpenHeadsAsync();
        await mette.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Ledere" }).FillAsync("7");
        await mette.Page.Keyboard.PressAsync("Tab");
        await Expect(jonas.Page.Locator("[popovertarget=room-heads]")).ToContainTextAsync("7 til stede");

        line.Cut();
        await Expect(Others(mette)).ToHaveCountAsync(0);
        line.Mend();
        await Expect(Others(mette)).ToContainTextAsync(Jonas);
    }

    [Fact]
    public async Task Each_reads_in_their_own_language_what_the_other_logs_and_that_they_are_there()
    {
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await using var jonas = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, culture: "en-GB");
        await jonas.BeAsync(Jonas);
        await jonas.OpenPageAsync(PathOf(mette), isStatic: false);
        await Expect(jonas.Page.GetByRole(AriaRole.List, new() { Name = "Also here" })).ToContainTextAsync(Visitor.Facilitator);

        await Lane(mette, "CoreTask").SayAsync("Skærmen hænger i gangen");
        await Lane(jonas, "CoreTask").SayAsync("The screen hangs there");

        await Expect(Lane(jonas, "CoreTask").Locator(".note .meta b")).ToHaveTextAsync(["Insight", "Insight"]);
        await Expect(Lane(mette, "CoreTask").Locator(".note .meta b")).ToHaveTextAsync(["Indsigt", "Indsigt"]);
        await Expect(Others(mette)).ToContainTextAsync(Jonas);
    }

    [Fact]
    public async Task Two_who_edit_one_note_are_told_at_once_and_who_saves_second_sees_both_texts_and_keeps_both()
    {
        await using var line = new SlowLine(sammen.Process.Port);
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await Lane(mette, "CoreTask").SayAsync("Skærmen hænger i gangen");
        await using var jonas = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, Jonas, line, PathOf(mette));
        foreach (var editor in new[] { mette, jonas })
        {
            await Lane(editor, "CoreTask").Locator(".note").PressOnNoteAsync("^Ret notatet");
        }

        await Expect(mette.Page.GetByText("Jonas Lind er også ved at rette notatet.")).ToBeVisibleAsync();
        await Expect(jonas.Page.GetByText("Mette Krogh er også ved at rette notatet.")).ToBeVisibleAsync();
        await Field(mette).FillAsync("Skærmen hænger i stuen");
        await Field(jonas).FillAsync("Skærmen hænger på kontoret");
        await SaveNoteAsync(mette);
        await Expect(jonas.Page.GetByText("er også ved at rette notatet.")).ToHaveCountAsync(0);
        await Save(jonas).ClickAsync();

        await Expect(jonas.Page.GetByText("Mette Krogh har rettet notatet, mens I skrev.")).ToBeVisibleAsync();
        await Expect(jonas.Page.Locator(".two-wordings mark")).ToHaveTextAsync(["i stuen", "på kontoret"]);
        await jonas.Page.GetByRole(AriaRole.Button, new() { Name = "Brug begge" }).ClickAsync();
        await Expect(Field(jonas)).ToHaveValueAsync("Skærmen hænger i stuen\n\nSkærmen hænger på kontoret");
        await SaveNoteAsync(jonas);

        await Expect(Lane(mette, "CoreTask").Locator(".note p")).ToHaveTextAsync(["Skærmen hænger i stuen", "Skærmen hænger på kontoret"]);
    }

    [Fact]
    public async Task A_note_that_is_moved_to_another_question_changes_lanes_for_both()
    {
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await Lane(mette, "CoreTask").SayAsync("Hvem lærer de nye op?");
        await using var jonas = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, Jonas, path: PathOf(mette));

        await Lane(mette, "CoreTask").Locator(".note").PressOnNoteAsync("^Ret notatet");
        await mette.Page.GetByLabel("Hvad handler det om?").SelectOptionAsync("Competences");
        await SaveNoteAsync(mette);

        foreach (var visitor in new[] { mette, jonas })
        {
            await Expect(Lane(visitor, "Competences").Locator(".note")).ToContainTextAsync(["Hvem lærer de nye op?"]);
            await Expect(Lane(visitor, "CoreTask").Locator(".note")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Who_is_taken_off_the_project_meanwhile_sees_no_more_and_keeps_what_they_were_writing()
    {
        await using var jonas = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, Jonas);
        await Lane(jonas, "CoreTask").SayAsync("Skærmen hænger i gangen");
        await using var mette = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process, path: PathOf(jonas));
        await Lane(jonas, "DailyWork").Locator("[data-text]").FillAsync("Midt i et o");

        await using var manager = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await manager.SignInAsync(Visitor.ProgrammeManager);
        await manager.OpenPageAsync(await manager.FindPathAsync(Addresses.Projects, DemoWords.ProjectOfToday), isStatic: false);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitatorer på projektet" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = $"Tag af: {Jonas}" }).ClickAsync();
        await manager.Page.GetByRole(AriaRole.Group, new() { Name = $"Tag af: {Jonas}" }).GetByRole(AriaRole.Button, new() { Name = "Tag af" }).ClickAsync();

        await Expect(jonas.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "I er ikke længere facilitator på projektet" })).ToBeVisibleAsync();
        await Expect(jonas.Page.Locator(".note")).ToHaveCountAsync(0);
        await Expect(Lane(jonas, "DailyWork").Locator("[data-text]")).ToHaveValueAsync("Midt i et o");
        await Lane(mette, "CoreTask").SayAsync("Det her ser kun Mette");
        await Expect(jonas.Page.GetByText("Det her ser kun Mette")).ToHaveCountAsync(0);

        await manager.Page.GetByLabel("Endnu en facilitator").SelectOptionAsync(Jonas);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Knyt til" }).ClickAsync();
        await Expect(Lane(jonas, "CoreTask").Locator(".note").Last).ToContainTextAsync("Det her ser kun Mette");
    }

    [Fact]
    public async Task One_more_note_costs_the_others_as_many_bytes_whether_there_are_few_notes_or_many()
    {
        await using var writer = await EmptyLog.OpenAsync(chromium.Browser, sammen.Process);
        await using var reader = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address);
        await reader.BeAsync(Visitor.Facilitator);
        var bytes = 0;
        reader.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => bytes += frame.Binary?.Length ?? 0;
        await reader.OpenPageAsync(PathOf(writer), isStatic: false);

        var few = await CostOfOneMoreAsync(2);
        var many = await CostOfOneMoreAsync(60);

        Assert.InRange(many, few / 2, few * 2);

        async Task<int> CostOfOneMoreAsync(int notes)
        {
            for (var said = await writer.Page.Locator(".note").CountAsync() + 1; said <= notes; said++)
            {
                await Lane(writer, "CoreTask").SayAsync($"Notat {said}.");
            }

            await Expect(reader.Page.Locator(".note")).ToHaveCountAsync(notes);
            bytes = 0;
            await Lane(writer, "CoreTask").SayAsync($"Notat {notes + 1}.");
            await Expect(reader.Page.Locator(".note")).ToHaveCountAsync(notes + 1);
            return bytes;
        }
    }

    private static string PathOf(Visitor visitor) => new Uri(visitor.Page.Url).AbsolutePath;

    private static ILocator Lane(Visitor visitor, string lane) => visitor.Page.Locator($"[data-lane={lane}]");

    private static ILocator Others(Visitor visitor) => visitor.Page.GetByRole(AriaRole.List, new() { Name = "Her er også" });

    private static ILocator Field(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Hvad blev der sagt?" });

    private static ILocator Save(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Gem notat" });

    private static async Task SaveNoteAsync(Visitor visitor)
    {
        await Save(visitor).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
