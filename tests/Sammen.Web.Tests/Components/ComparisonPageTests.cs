using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Projects side by side: which, what is said of each, and how one chooses others.</summary>
public sealed class ComparisonPageTests : Screen
{
    private SammenUser mette = null!;
    private Round round = null!;
    private Project first = null!;
    private Project second = null!;

    private string Beside => $"?projekt={first.Id}&projekt={second.Id}";

    [Fact]
    public void The_newest_round_is_compared_when_nothing_is_asked_for()
    {
        var page = Open(Addresses.Comparison);

        Assert.Equal("Sammenligning", page.Title());
        Assert.Equal("Runde 1 · 2 projekter · 4. maj 2026", page.Find("h1 + p").Words());
        Assert.Equal("/sammenligning/excel", page.Link("Hent som Excel").GetAttribute("href"));
        Assert.True(page.Button("Udskriv").HasAttribute("data-print"));
        Assert.DoesNotContain("Her er de første", page.Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_of_several_rounds_are_compared_when_they_are_named()
    {
        var third = await App.AddProjectAsync([], title: "Et tredje", round: await App.AddRoundAsync("Runde 2", 2025));

        var page = Open($"/sammenligning?projekt={first.Id}&projekt={third.Id}");

        Assert.Equal("Flere runder · 2 projekter · 4. maj 2026", page.Find("h1 + p").Words());
        Assert.Equal($"/sammenligning/excel?projekt={first.Id}&projekt={third.Id}", page.Link("Hent som Excel").GetAttribute("href"));
    }

    [Fact]
    public async Task Of_a_large_round_the_first_six_are_shown_and_that_is_told()
    {
        for (var number = 0; number < 5; number++)
        {
            await App.AddProjectAsync([], title: $"Projekt {number}", round: round);
        }

        var page = Open(Addresses.Comparison);

        Assert.Contains("Her er de første 6 af rundens 7 projekter. Vælg selv, hvilke I vil se.", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Equal(6, page.FindAll("table thead a").Count);
    }

    [Fact]
    public async Task Each_measure_is_a_row_and_each_project_a_column()
    {
        await FillAsync();

        var table = Open("/sammenligning" + Beside).Find("[aria-label='Projekterne side om side'] table");

        Assert.Equal(["", "Birkelund (demo)Alarm", "Kommune 751Briller"], table.Rows("thead")[0], StringComparer.Ordinal);
        Assert.Equal([Addresses.Dashboard(first.Id), Addresses.Dashboard(second.Id)], table.QuerySelectorAll("thead a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
        var rows = table.Rows().ToDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);
        Assert.Equal(["1. Idé siden 1. feb. 2026", "1. Idé siden 1. feb. 2026"], rows["Fase"], StringComparer.Ordinal);
        Assert.Equal("4 af 9 februar – oktober 2026", rows["Måned i forløbet"][0]);
        Assert.Equal(["50 % 2 af 4", "0 % 0 af 4"], rows["Drøftet"], StringComparer.Ordinal);
        Assert.Equal(["25 % 1 af 4", "0 % 0 af 4"], rows["Afklaret"], StringComparer.Ordinal);
        Assert.Equal(["1 afholdt, 1 planlagt", "0 afholdt, 0 planlagt"], rows["Aktiviteter"], StringComparer.Ordinal);
        Assert.Equal("2 · 3 timer", rows["Ledere"][0]);
        Assert.Equal("6 · 9 timer", rows["Medarbejdere"][0]);
        Assert.Equal("1 · 1,5 timer", rows["IT"][0]);
        Assert.Equal(["10,5 af 300", "0 af 300"], rows["Timer, medarbejdere med TR/AMR og IT"], StringComparer.Ordinal);
        Assert.Equal(["3 af 100", "0 af 100"], rows["Timer, ledere"], StringComparer.Ordinal);
        Assert.StartsWith("Medarbejdere, TR/AMR og IT 10,5 af 300 timer brugt", rows["Medarbejdernes timer måned for måned"][0], StringComparison.Ordinal);
        Assert.StartsWith("Ledere 3 af 100 timer brugt", rows["Ledernes timer måned for måned"][0], StringComparison.Ordinal);
        Assert.EndsWith("Under halvdelen: februar, marts, april.", rows["Medarbejdernes timer måned for måned"][0], StringComparison.Ordinal);
        Assert.Equal(2 * 9, table.QuerySelectorAll("td:nth-child(2) .compact li").Length);
        Assert.Equal(["1", "0"], rows["Beslutninger"], StringComparer.Ordinal);
        Assert.Equal(["2, heraf 2 åbne", "0, heraf 0 åbne"], rows["Bekymringer"], StringComparer.Ordinal);
        Assert.Equal("1, heraf 1 åben", rows["Det svære"][0]);
        Assert.Equal(["2", "0"], rows["Åbne opfølgninger"], StringComparer.Ordinal);
        Assert.Equal(["1", "0"], rows["Opfølgning over tid"], StringComparer.Ordinal);
        Assert.Equal(
            ["Birkelund: 2 felter er drøftet og 1 afklaret, af 4", "Kommune 751: 0 felter er drøftet og 0 afklaret, af 4"],
            table.QuerySelectorAll("[role=img]").Select(map => map.GetAttribute("aria-label")!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1, "Ikke begyndt")]
    [InlineData(11, "Forløbet er slut")]
    public async Task Before_and_after_a_course_it_says_so(int month, string words)
    {
        App.Clock.AdjustTime(new DateTimeOffset(2026, month, 15, 12, 0, 0, TimeSpan.Zero));
        await SignInAsync(Person);

        var rows = Open("/sammenligning" + Beside).Find("[aria-label='Projekterne side om side'] table").Rows();

        Assert.StartsWith(words, rows.Single(row => row[0] == "Måned i forløbet")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_coverage_are_told_in_numbers_too()
    {
        await FillAsync();

        var part = Open("/sammenligning" + Beside).Part("Drøftet gennem forløbet");

        Assert.Equal(["1 Birkelund (demo) 50 %", "2 Kommune 751 0 %"], part.QuerySelectorAll("ol > li").Select(OnScreen.Words), StringComparer.Ordinal);
        var numbers = part.QuerySelector("details table")!;
        Assert.Equal(["Projekt", .. Enumerable.Range(1, 9).Select(month => $"Måned {month}")], numbers.Rows("thead")[0], StringComparer.Ordinal);
        Assert.Equal(["Birkelund (demo)", "0 %", "0 %", "50 %", "50 %", "–", "–", "–", "–", "–"], numbers.Rows()[0], StringComparer.Ordinal);
        Assert.Equal(2, part.QuerySelectorAll("svg[role=img] path").Length);
        Assert.Equal("En linje for hvert projekt. Tallene står i tabellen nedenfor.", part.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Every_cell_is_a_way_into_the_cross_reading_of_the_same_projects()
    {
        await FillAsync();

        var cells = Open("/sammenligning" + Beside).Part("Læs på tværs").QuerySelectorAll("a");

        Assert.Equal(28, cells.Length);
        Assert.Equal("Idéfasen, Kerneopgave: 4 notater", cells[0].Words());
        Assert.Equal("Beslutningsfasen, Kerneopgave: 0 notater", cells[1].Words());
        Assert.Equal($"/sammenligning/ide/kerneopgave{Beside}", cells[0].GetAttribute("href"));
        Assert.All(cells, cell => Assert.False(cell.HasAttribute("aria-current")));
    }

    [Theory]
    [InlineData("?projekt=A", "Der skal mindst to projekter til en sammenligning.", "Vis den nyeste runde", "/sammenligning")]
    [InlineData("?projekt=A&projekt=nonsens", "Mindst ét af projekterne findes ikke, eller I har ikke adgang til det.", "Vis den nyeste runde", "/sammenligning")]
    [InlineData("?projekt=1&projekt=2&projekt=3&projekt=4&projekt=5&projekt=6&projekt=7", "Højst seks projekter kan stå side om side.", "Vis den nyeste runde", "/sammenligning")]
    [InlineData("?runde=nonsens", "Der er ingen projekter at sammenligne i den runde endnu.", "Vis den seneste runde med projekter", "/sammenligning?runde=R")]
    public void Why_nothing_can_be_compared_is_said_with_a_way_on(string query, string problem, string link, string address)
    {
        var digits = Enumerable.Range(1, 7).Aggregate(query, (sum, digit) => sum.Replace($"={digit}", $"=0000000{digit}-0000-0000-0000-000000000000", StringComparison.Ordinal));

        var page = Open("/sammenligning" + digits.Replace("=A", $"={first.Id}", StringComparison.Ordinal));

        Assert.StartsWith(problem, page.Find("main section[role=status]").Words(), StringComparison.Ordinal);
        Assert.Equal(address.Replace("=R", $"={round.Id}", StringComparison.Ordinal), page.Link(link).GetAttribute("href"));
        Assert.Empty(page.FindAll("main table"));
        Assert.DoesNotContain(page.FindAll("main a"), found => found.Words() == "Hent som Excel");
    }

    [Fact]
    public async Task What_happens_in_one_of_the_projects_is_seen_without_a_press()
    {
        var page = Open("/sammenligning" + Beside);

        await (await App.AsAsync(mette)).Get<AssessCell>().HandleAsync(new(second.Id, Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Anchored), default);

        page.WaitForAssertion(() => Assert.Equal(
            "25 % 1 af 4", page.Find("[aria-label='Projekterne side om side'] table").Rows().Single(row => row[0] == "Drøftet")[2]));
    }

    [Fact]
    public async Task Other_projects_are_chosen_in_a_dialog_and_named_in_the_address()
    {
        var third = await App.AddProjectAsync([], title: "Et tredje", round: round);
        var page = Open("/sammenligning" + Beside);

        var choosing = page.FindAll("main button").Single(button => button.Words() == "Vælg projekter").ClickAsync(new());
        Assert.Equal(["Birkelund (demo) Alarm Fjern", "Kommune 751 Briller Fjern"], page.Dialog().QuerySelector("[aria-label='Valgte projekter']")!.Items(), StringComparer.Ordinal);
        await page.Press("Tilføj Et tredje");
        await page.Press("Sammenlign 3 projekter");
        await choosing;

        Assert.Equal($"/sammenligning{Beside}&projekt={third.Id}", Address);
        Assert.Equal("Runde 1 · 3 projekter · 4. maj 2026", page.Find("h1 + p").Words());
    }

    [Fact]
    public async Task A_dialog_that_was_left_leads_nowhere()
    {
        var page = Open("/sammenligning" + Beside);

        var choosing = page.FindAll("main button").Single(button => button.Words() == "Vælg projekter").ClickAsync(new());
        page.Dialog();
        await page.Press("Annuller");
        await choosing;

        Assert.Equal("/sammenligning" + Beside, Address);
    }

    [Fact]
    public async Task Until_the_database_answers_nothing_is_chosen_and_who_leaves_calls_it_off()
    {
        Line.Hold();
        var page = Open(Addresses.Comparison);
        Assert.Contains("Henter …", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("main table, main a[download]"));

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.MunicipalLeader)]
    [InlineData(Role.Administrator)]
    public async Task It_is_for_programme_managers_alone(Role role)
    {
        await SignInAsync(role);

        Assert.Equal("Den side er ikke for jer", Open(Addresses.Comparison).Title());
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        await App.AddAsync(new Municipality("901", "Birkelund", isDemo: true));
        round = await App.AddRoundAsync();
        first = await App.AddProjectAsync([mette], "901", "Alarm", PhaseSet.Of(Phase.Idea), round);
        second = await App.AddProjectAsync([mette], title: "Briller", supports: PhaseSet.Of(Phase.Idea), round: round);
        await SignInAsync(Role.ProgrammeManager);
    }

    private async Task FillAsync()
    {
        await App.AssessAsync(first, mette, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Clarified, App.Now.AddDays(-20));
        await App.AssessAsync(first, mette, new DialogueCell(Phase.Idea, CoreQuestion.DailyWork), AssessmentLevel.Discussed, App.Now.AddDays(-20));
        var held = new Workshop(first, new WorkshopPlan("Møde", WorkshopKind.Workshop, Phase.Idea, App.Now.AddDays(-9), Minutes: 90, Place: null, [mette.Id]), mette.Id, App.Now);
        held.Record(new Attendance(2, 6, 0, 1, 0, 0), mette.Id, App.Now);
        held.Hold(mette.Id, App.Now);
        await App.AddAsync(held);
        await App.AddWorkshopAsync(first, mette, App.Now.AddDays(3));
        await App.AddNoteAsync(first, mette, kind: NoteKind.Decision, at: App.Now.AddDays(-1));
        await App.AddNoteAsync(first, mette, kind: NoteKind.Concern);
        await App.AddNoteAsync(first, mette, kind: NoteKind.Concern);
        await App.AddNoteAsync(first, mette, kind: NoteKind.Hardship);
        await App.AddFollowUpAsync(first, mette);
        await App.AddFollowUpAsync(first, mette, App.Today.AddDays(-1));
    }
}
