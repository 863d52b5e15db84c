using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The activities of a round over its months.</summary>
public sealed class RoundYearPageTests : Screen
{
    private Round round = null!;
    private SammenUser mette = null!;
    private Project project = null!;

    [Fact]
    public async Task Each_project_has_a_row_with_a_mark_for_each_activity_that_says_in_words_what_it_is()
    {
        var workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7));
        var held = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(-40), "Det første møde");
        await App.ChangeAsync(db => db.Attach(held).Entity.Hold(mette.Id, App.Now));

        var page = OpenYear();

        Assert.Equal(("Rundens år", "1 projekt · 2 aktiviteter"), (page.Title(), page.Find("h1 + p").Words()));
        Assert.Equal(["Kommuner", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt."], page.FindAll(".year-table thead th").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("Kommune 751 Skærme i hjemmeplejen", page.Find("tbody th").Words());
        Assert.Equal(
            [(Addresses.Workshop(held.Id), "25✓", "Det første møde, Ons. 25. mar. 2026 kl. 13.00–15.00. Workshop, Afholdt."), (Addresses.Workshop(workshop.Id), "11", "Opstart, Man. 11. maj 2026 kl. 14.00–16.00. Workshop, Planlagt.")],
            page.FindAll("td a").Select(mark => (mark.GetAttribute("href")!, mark.Words(), page.Find($"#{mark.GetAttribute("aria-labelledby")}").Words())));
        Assert.Equal(["tom måned", "", "tom måned", "", "tom måned", "tom måned", "tom måned", "tom måned", "tom måned"], page.FindAll("tbody td").Select(cell => cell.ClassName == "is-empty" ? cell.Words() : ""), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_mark_of_a_row_is_reached_by_tab_and_the_rest_by_the_arrows()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7));
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(14));
        var second = await App.AddProjectAsync([mette], Builders.OtherMunicipality, "Robotter", round: round);
        await App.AddWorkshopAsync(second, mette, App.Now.AddDays(21));

        var page = OpenYear();

        Assert.Equal([["0", "-1"], ["0"]], page.FindAll("tbody tr").OrderBy(row => row.Words().Contains("Robotter", StringComparison.Ordinal)).Select(row => row.QuerySelectorAll("td a").Select(mark => mark.GetAttribute("tabindex")!).ToArray()));
    }

    [Fact]
    public async Task The_list_beside_tells_of_this_month_and_of_any_other_that_is_chosen()
    {
        var second = await App.AddProjectAsync([mette], Builders.OtherMunicipality, "Robotter", round: round);
        var shared = await App.AddSharedAsync(project, mette, App.Now.AddDays(7));
        await (await App.AsAsync(Person)).Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = shared.Id, ProjectIds = new HashSet<Guid> { second.Id } }, default);

        var page = OpenYear();

        Assert.Equal("maj 2026", page.Find(".year-list h2").Words());
        Assert.Equal(
            [$"Man. 11. maj 2026 kl. 14.00–17.00 Det svære på bordet Kommune 751 og Kommune {Builders.OtherMunicipality} · Fælles læring Mette Krogh"],
            page.FindAll(".year-list li").Select(OnScreen.Words).Select(words => words.Replace($"Kommune {Builders.OtherMunicipality} og Kommune 751", $"Kommune 751 og Kommune {Builders.OtherMunicipality}", StringComparison.Ordinal)), StringComparer.Ordinal);

        Navigation.NavigateTo(page.FindAll("thead a").Single(link => link.Words() == "jun.").GetAttribute("href")!);

        Assert.Equal("juni 2026", page.Find(".year-list h2").Words());
        Assert.Contains("Ingen aktiviteter i denne måned.", page.Find(".year-list").Words(), StringComparison.Ordinal);
        Assert.Equal(["/runder/{0}/aaret?maaned=2026-05", "/runder/{0}/aaret?maaned=2026-07"], page.FindAll(".year-steps a").Select(link => link.GetAttribute("href")!.Replace(round.Id.ToString(), "{0}", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_two_places_is_marked_and_named_in_the_list()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7));
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7).AddHours(1), "Et møde til");

        var page = OpenYear();

        Assert.Equal(["11!", "11!"], page.FindAll("td a.is-clash").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Mette Krogh har samtidig Et møde til kl. 15.00", "Mette Krogh har samtidig Opstart kl. 14.00"], page.FindAll(".year-list .late").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_rows_can_be_the_facilitators_and_the_month_stays()
    {
        await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7));
        var page = OpenYear("?maaned=2026-04");

        Follow(page, "Facilitatorer");

        Assert.Equal(["Mette Krogh"], page.FindAll("tbody th").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal("april 2026", page.Find(".year-list h2").Words());
        Assert.Equal("page", page.Link("Facilitatorer").GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("?maaned=2031-01")]
    [InlineData("?maaned=maj")]
    [InlineData("?raekker=andet")]
    public void What_makes_no_sense_in_the_address_shows_this_month_and_the_municipalities(string query)
    {
        var page = OpenYear(query);

        Assert.Equal(("maj 2026", "page"), (page.Find(".year-list h2").Words(), page.Link("Kommuner").GetAttribute("aria-current")));
    }

    [Fact]
    public async Task A_round_without_projects_and_a_closed_one_say_so()
    {
        var empty = await App.AddRoundAsync("Runde 2");
        Assert.Contains("Der er ingen projekter i runden endnu.", Open(Addresses.RoundYear(empty.Id)).Find("main").Words(), StringComparison.Ordinal);

        await (await App.AsAsync(Person)).Get<CloseRound>().HandleAsync(round.Id, default);
        Assert.Contains("Runden blev lukket 4. maj 2026. Projekterne i den fortsætter.", OpenYear().Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_planned_from_here_is_told_and_stands_in_the_year()
    {
        var page = OpenYear();

        var pressed = page.Press("Planlæg fælles aktivitet");
        page.Dialog();
        await page.Type("Titel", "Det svære på bordet");
        await page.Type("Dato", "24-06-26");
        await page.Submit();
        await pressed;

        Assert.Equal((Severity.Success, "Aktiviteten er planlagt."), Assert.Single(Said));
        Assert.Equal(["24"], page.FindAll("td a.SharedLearning").Select(OnScreen.Words), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_moves_moves_here_too()
    {
        var workshop = await App.AddWorkshopAsync(project, mette, App.Now.AddDays(7));
        var page = OpenYear();

        await (await App.AsAsync(mette)).Get<MoveWorkshop>().HandleAsync(new() { WorkshopId = workshop.Id, From = workshop.StartsAt, Date = App.Today.AddDays(9) }, default);

        page.WaitForAssertion(() => Assert.Equal(["13"], page.FindAll("td a").Select(OnScreen.Words), StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_for_who_runs_the_programme()
    {
        await SignInAsync(mette);

        Assert.DoesNotContain("Måned for måned", OpenYear().Markup, StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        round = await App.AddRoundAsync();
        project = await App.AddProjectAsync([mette], round: round);
        await SignInAsync(Role.ProgrammeManager);
    }

    private IRenderedComponent<Routes> OpenYear(string query = "") => Open($"{Addresses.RoundYear(round.Id)}{query}");
}
