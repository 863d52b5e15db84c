using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace Sammen.EndToEnd.Tests;

/// <summary>
/// A lesson on its way: said in one municipality's log, released by its leader, met beside the lane of another's, useful there, withdrawn, gone; on three
/// sizes of screen, light and dark, in Danish and English.
/// </summary>
public class LessonJourneyTests(Chromium chromium, OwnSammen own) : IClassFixture<OwnSammen>
{
    private const string LeaderThere = "Torben Vang";
    private const string FacilitatorElsewhere = "Jonas Lind";

    [Theory]
    [InlineData(1440, 900, false, false)]
    [InlineData(1024, 768, true, false)]
    [InlineData(390, 844, true, true)]
    public async Task What_was_hard_for_one_is_there_for_the_other_until_its_leader_takes_it_back(int width, int height, bool dark, bool english)
    {
        var sammen = own.Process;
        var ((part, project), (otherPart, _)) = (PartIn(sammen, "Fjordby"), PartIn(sammen, "Engholm"));
        var (draft, title) = ($"Kladde {width}", $"Det svære ved {width}");

        // What was hard is said in the log, and becomes a lesson there.
        await using var mette = await SignInAsync(Visitor.Facilitator);
        var log = mette.Page;
        await mette.OpenPageAsync(Addresses.WorkshopLog(part), isStatic: false);
        await log.WaitForFunctionAsync("() => window.sammenNotes");
        await log.Locator("[data-lane=CoreTask] input[value=Hardship]").CheckAsync(new() { Force = true });
        await log.Locator("[data-lane=CoreTask] [data-text]").FillAsync($"Vi spurgte for sent, {width}.");
        await log.Keyboard.PressAsync("Enter");
        var note = log.Locator("[data-lane=CoreTask] .note").Filter(new() { HasText = $"for sent, {width}" });
        await note.HoverAsync();
        await note.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Skriv en erfaring|Write a lesson)") }).ClickAsync();
        await log.Locator("#lesson-title").FillAsync(draft);
        await log.Locator("#lesson-differently").FillAsync("Spørg, før kravene skrives.");
        await log.Locator("#lesson-phase").SelectOptionAsync("Decision");
        await log.RequireAccessibleAsync();
        await log.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Name("Gem kladde", "Save draft"), Exact = true }).ClickAsync();
        await Expect(log.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await mette.OpenPageAsync(Addresses.LessonsOf(project), isStatic: false);
        await log.GetByRole(AriaRole.Link, new() { Name = draft }).ClickAsync();
        await ArriveAsync(log, draft);
        await log.GetByRole(AriaRole.Button, Named("Foreslå for lederne", "Propose to the leaders")).ClickAsync();
        await Expect(log.GetByText(Either("Kommunens ledere kan læse den.", "The leaders of the municipality can read it."))).ToBeVisibleAsync();

        // Nobody else knows of it; the leader finds it waiting, words it anew and releases it under their own name.
        await using var jonas = await SignInAsync(FacilitatorElsewhere);
        await using var torben = await SignInAsync(LeaderThere);
        await jonas.OpenPageAsync(new Uri(log.Url).AbsolutePath, isStatic: true);
        await Expect(jonas.Page.GetByText(draft)).ToHaveCountAsync(0);
        await torben.OpenPageAsync(Addresses.Start, isStatic: false);
        await torben.Page.Locator(".waiting").GetByRole(AriaRole.Link, new() { NameRegex = new(draft) }).ClickAsync();
        await ArriveAsync(torben.Page, draft);
        await torben.Page.Locator("#lesson-title").FillAsync(title);
        await torben.Page.GetByRole(AriaRole.Radio, Named("Vores navn", "Our name")).CheckAsync(new() { Force = true });
        await Expect(torben.Page.Locator(".preview")).ToContainTextAsync(title);
        await Expect(torben.Page.Locator(".preview")).ToContainTextAsync("Fjordby");
        await torben.Page.RequireAccessibleAsync();
        await torben.Page.GetByRole(AriaRole.Button, Named("Frigiv", "Release")).ClickAsync();
        await ArriveAsync(torben.Page, title);

        // There it stands beside the lane in which another municipality talks about the same.
        await jonas.OpenPageAsync(Addresses.WorkshopLog(otherPart), isStatic: false);
        var near = jonas.Page.Locator("[data-lane=CoreTask] .lane-near");
        await near.GetByRole(AriaRole.Button).ClickAsync();
        await jonas.Page.RequireAccessibleAsync();
        Assert.Equal(0, await jonas.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        await near.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await ArriveAsync(jonas.Page, title);
        await jonas.Page.GetByRole(AriaRole.Button, Named("Nyttig for os", "Useful to us")).ClickAsync();
        await Expect(jonas.Page.Locator("[aria-pressed=true]")).ToBeVisibleAsync();

        // Its leader sees it with pleasure, and takes it back: it is gone where it is read, from the lane and from the search.
        await Expect(torben.Page.Locator(".useful")).ToHaveTextAsync(Either("1 har haft nytte af den", "1 found it useful"));
        await torben.Page.GetByRole(AriaRole.Button, Named("Træk tilbage", "Withdraw")).ClickAsync();
        await torben.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Name("Træk tilbage", "Withdraw"), Exact = true }).ClickAsync();
        await Expect(jonas.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Either("Erfaringen er trukket tilbage", "The lesson was withdrawn"));
        await jonas.Page.GoBackAsync();
        await Expect(jonas.Page.Locator("[data-lane=CoreTask] [data-text]")).ToBeVisibleAsync();
        await Visitor.WaitUntilLiveAsync(jonas.Page);
        await Expect(jonas.Page.GetByText(title)).ToHaveCountAsync(0);
        await jonas.OpenPageAsync($"{Addresses.Lessons}?soeg={Uri.EscapeDataString(title)}", isStatic: false);
        await Expect(jonas.Page.GetByRole(AriaRole.Link, new() { Name = title })).ToHaveCountAsync(0);

        async Task<Visitor> SignInAsync(string persona)
        {
            var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Address, width, height, english ? "en-GB" : "da-DK", dark);
            await visitor.SignInAsync(persona);
            return visitor;
        }

        string Name(string danish, string inEnglish) => english ? inEnglish : danish;

        PageGetByRoleOptions Named(string danish, string inEnglish) => new() { Name = Name(danish, inEnglish), Exact = true };

        Regex Either(string danish, string inEnglish) => new(Regex.Escape(Name(danish, inEnglish)));
    }

    private static async Task ArriveAsync(IPage page, string title)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title, Exact = true })).ToBeVisibleAsync();
        await Visitor.WaitUntilLiveAsync(page);
        await page.RequireAccessibleAsync();
    }

    /// <summary>The part this municipality has in the shared activity to come.</summary>
    private static (Guid Workshop, Guid Project) PartIn(SammenProcess sammen, string municipality)
    {
        using var db = DemoPlaces.OpenDatabase(sammen.DatabaseFile);
        using var command = db.CreateCommand();
        command.CommandText =
            "SELECT Workshops.Id, ProjectId FROM Workshops JOIN Projects ON Projects.Id = ProjectId JOIN Municipalities ON Code = MunicipalityCode WHERE SharedPlanId IS NOT NULL AND Workshops.State = 1 AND Municipalities.Name LIKE $of || '%'";
        command.Parameters.AddWithValue("$of", municipality);
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetGuid(0), row.GetGuid(1));
    }
}
