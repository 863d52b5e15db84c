using Bunit;
using MudBlazor;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class RoundPageTests : Screen
{
    private Round round = null!;

    [Fact]
    public async Task The_head_and_the_facts_say_when_it_is_and_how_many_places_are_taken()
    {
        await App.AddProjectAsync([], round: round);

        var page = OpenPage();

        Assert.Equal("Runde 1", page.Title());
        Assert.Equal("1. feb. 2026 – 31. okt. 2026 · I gang", page.Find("h1 + p").Words());
        Assert.Equal(
            ["Pladser 1 af 4 pladser", "Tilmelding til og med 1. jan. 2026", "Svar senest 15. jan. 2026", "Åbnet 16. okt. 2025 af Dorthe Palm"],
            page.FindAll(".facts-row > div").Select(fact => string.Join(' ', fact.Children.Select(OnScreen.Words))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Each_project_says_where_it_stands_and_who_runs_it()
    {
        var mette = await App.AddFacilitatorAsync();
        var project = await App.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Design), round: round);
        await App.AssessAsync(project, mette, new DialogueCell(Phase.Design, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        await App.AddProjectAsync([], title: "Uden nogen", supports: PhaseSet.Of(Phase.Design), round: round);
        await App.CloseAsync(project, mette);

        var page = OpenPage();

        Assert.Equal(
            [
                ["Skærme i hjemmeplejenLukket 4. maj 2026", "Kommune 751", "3. Design", "25 % 1 af 4 felter", "1. feb. 2026 – 31. okt. 2026", "1"],
                ["Uden nogen", "Kommune 751", "3. Design", "0 % 0 af 4 felter", "1. feb. 2026 – 31. okt. 2026", "Ingen endnu"],
            ],
            page.Find("table").Rows());
        Assert.Equal(Addresses.Project(project.Id), page.Link("Skærme i hjemmeplejen").GetAttribute("href"));
        Assert.Equal($"/sammenligning?runde={round.Id}", page.Link("Sammenlign").GetAttribute("href"));
    }

    [Fact]
    public void An_empty_round_says_what_to_do_next_and_has_nothing_to_compare()
    {
        var page = OpenPage();

        Assert.Contains("Lav det første, når en kommune har sagt ja.", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("main a"), link => link.Words() == "Sammenlign");
        Assert.Equal(["Luk runden", "Ret runden", "Nyt projekt", "Skriv en tilmelding ind"], page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_full_round_says_so_and_offers_no_project()
    {
        round = await App.AddRoundAsync("Lille", places: 1);
        await App.AddProjectAsync([], round: round);

        var page = OpenPage();

        Assert.Contains("Alle pladser er optaget", page.Find(".facts-row").Words(), StringComparison.Ordinal);
        Assert.Equal(["Luk runden", "Ret runden", "Skriv en tilmelding ind"], page.Buttons(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_change_is_said_and_read_again()
    {
        var page = OpenPage();

        var changing = page.Press("Ret runden");
        page.Dialog();
        await page.Type("Runde", "Et nyt navn");
        await page.Find("[role=dialog] form").SubmitAsync();
        await changing;

        Assert.Equal((Severity.Success, "Runden er rettet."), Assert.Single(Said));
        Assert.Equal("Et nyt navn", page.Title());
    }

    [Fact]
    public async Task To_close_is_asked_once_and_takes_the_buttons_away()
    {
        var page = OpenPage();

        var closing = page.Press("Luk runden");
        Assert.Equal("Runden tager ikke flere projekter og kan ikke rettes. Projekterne i den går videre. Det kan ikke gøres om.", page.Dialog().QuerySelector("p")!.Words());
        await page.Dialog().QuerySelectorAll("button").Single(button => button.Words() == "Luk runden").ClickAsync(new());
        await closing;

        Assert.Equal((Severity.Success, "Runden er lukket."), Assert.Single(Said));
        Assert.Empty(page.Buttons());
        Assert.Contains("Runden blev lukket 4. maj 2026 af Dorthe Palm.", page.Find("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Runden nåede ikke at få projekter.", page.Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_thinks_better_of_closing_leaves_it_open()
    {
        var page = OpenPage();

        var closing = page.Press("Luk runden");
        page.Dialog();
        await page.Press("Annuller");
        await closing;

        Assert.Empty(Said);
        Assert.Equal(4, page.Buttons().Count());
    }

    [Fact]
    public async Task A_refused_closing_is_told_and_the_page_stays()
    {
        var page = OpenPage();
        var closing = page.Press("Luk runden");
        page.Dialog();
        await App.ChangeAsync(db => db.Rounds.Single().Close(Person.Id, App.Now));

        await page.Dialog().QuerySelectorAll("button").Single(button => button.Words() == "Luk runden").ClickAsync(new());
        await closing;

        Assert.Equal((Severity.Error, "Runden blev lukket 4. maj 2026 og er, som den var."), Assert.Single(Said));
    }

    [Fact]
    public async Task A_project_somebody_else_makes_is_seen_without_a_press()
    {
        var page = OpenPage();
        await App.AddMunicipalityAsync();
        var spare = await App.AddFacilitatorAsync();
        var henrik = await App.AsAsync(await App.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));

        await henrik.Get<MakeProject>().HandleAsync(UseCases.NewProject(Scene.Unknown() with { RoundId = round.Id, SpareFacilitatorId = spare.Id }), default);

        page.WaitForAssertion(() => Assert.Equal("Badeværelset", page.Find("tbody a").Words()));
    }

    [Fact]
    public async Task Twenty_projects_stand_on_a_page_and_the_rest_on_the_next()
    {
        round = await App.AddRoundAsync("Stor", places: 50);
        foreach (var number in Enumerable.Range(0, RoundQueries.PageSize + 1))
        {
            await App.AddProjectAsync([], title: $"Projekt {number:00}", round: round);
        }

        var page = OpenPage();
        Assert.Equal(RoundQueries.PageSize, page.FindAll("tbody tr").Count);

        Follow(page, "Næste side");
        Assert.Equal(Addresses.Round(round.Id, 2), Address);
        page.WaitForAssertion(() => Assert.Equal("Projekt 20", page.Find("tbody a").Words()));
        Assert.Equal(Addresses.Round(round.Id), page.Link("Forrige side").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_round_in_the_same_place_is_another_page()
    {
        var other = await App.AddRoundAsync("En anden");
        var page = OpenPage();
        Line.Hold();

        Navigation.NavigateTo(Addresses.Round(other.Id));
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal("En anden", page.Title()));
    }

    [Fact]
    public async Task A_round_that_is_not_there_is_not_found_and_the_question_of_one_that_is_left_is_called_off()
    {
        Open(Addresses.Round(Guid.NewGuid()));
        Assert.True(IsNotFound);
        await DisposeComponentsAsync();
        Line.Hold();
        OpenPage();

        await DisposeComponentsAsync();

        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        round = await App.AddRoundAsync();
    }

    private IRenderedComponent<Routes> OpenPage() => Open(Addresses.Round(round.Id));
}
