using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The table of projects: whose it is, what it says of each, how it is sorted and turned over.</summary>
public sealed class ProjectsPageTests : Screen
{
    private static readonly string[] AllColumns = ["Projekt", "Kommune", "Fase", "Drøftet", "Næste aktivitet", "Over tid"];

    [Fact]
    public async Task A_row_says_where_the_project_is_how_far_it_has_come_and_what_is_late()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person], supports: PhaseSet.Of(Phase.Idea));
        await App.AssessAsync(project, Person, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Clarified);
        await App.AddWorkshopAsync(project, Person, App.Now.AddDays(3));
        await App.AddWorkshopAsync(project, Person, App.Now.AddDays(2));
        await App.AddFollowUpAsync(project, Person, App.Today.AddDays(-1));
        await App.AddFollowUpAsync(project, Person, App.Today);

        var page = Open(Addresses.Projects);

        Assert.Equal("Projekter", page.Title());
        Assert.Equal(AllColumns, page.FindAll("thead th a").Select(Heading), StringComparer.Ordinal);
        Assert.Equal(
            ["Skærme i hjemmeplejenÆldre og sundhed", "Kommune 751", "1. Idé", "25 % 1 af 4 felter", "6. maj 2026 kl. 14.00", "1"],
            Assert.Single(page.Find("table").Rows()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_project_with_nothing_planned_and_nothing_late_says_so()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        var project = await App.AddProjectAsync([Person]);
        await App.AddWorkshopAsync(project, Person, App.Now.AddDays(-1));

        Assert.Equal(["1. Idé", "0 % 0 af 28 felter", "Ikke planlagt", "0"], Assert.Single(Open(Addresses.Projects).Find("table").Rows())[2..], StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_invented_municipality_is_marked()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await App.AddAsync(new Municipality("901", "Birkelund", isDemo: true));
        await App.AddProjectAsync([Person], "901");

        Assert.Equal("Birkelund (demo)", Assert.Single(Open(Addresses.Projects).Find("table").Rows())[1]);
    }

    [Theory]
    [InlineData(Role.Facilitator, "")]
    [InlineData(Role.ProgrammeManager, "")]
    [InlineData(Role.MunicipalLeader, "/overblik")]
    public async Task A_leader_is_led_to_the_dashboard_and_the_others_to_the_project(Role role, string end)
    {
        await SignInAsync(role);
        var project = await App.AddProjectAsync(role == Role.Facilitator ? [Person] : []);

        Assert.Equal($"/projekter/{project.Id}{end}", Open(Addresses.Projects).Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task An_administrator_reads_names_that_lead_nowhere()
    {
        await SignInAsync(Role.Administrator);
        await App.AddProjectAsync([]);

        var page = Open(Addresses.Projects);

        Assert.Equal(["Projekt", "Kommune"], page.FindAll("thead th a").Select(Heading), StringComparer.Ordinal);
        Assert.Equal(["Skærme i hjemmeplejen", "Kommune 751"], Assert.Single(page.Find("table").Rows()), StringComparer.Ordinal);
        Assert.Empty(page.FindAll("tbody a"));
        Assert.Empty(page.FindAll("[role=search]"));
    }

    [Fact]
    public async Task Who_has_no_project_is_told_how_one_comes_about()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await App.AddProjectAsync([]);

        var page = Open(Addresses.Projects);

        Assert.Equal("Her er ingen projekter endnu. Når en programleder har knyttet jer til et, står det her.", page.Find("main p").Words());
        Assert.Empty(page.FindAll("table, [role=search], nav.pager"));
    }

    [Theory]
    [InlineData("/projekter?soeg=findes-ikke")]
    [InlineData("/projekter?side=7")]
    public async Task A_search_or_a_page_with_nothing_in_it_says_that_nothing_matches(string address)
    {
        await SignInAsync(Role.ProgrammeManager);
        await App.AddProjectAsync([]);

        Assert.Equal("Ingen projekter passer til søgningen.", Open(address).Find("main p").Words());
    }

    [Fact]
    public async Task A_heading_sorts_and_pressed_again_turns_the_order_round()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ThreeProjectsAsync();
        var page = Open(Addresses.Projects);
        Assert.Equal(["ascending"], page.FindAll("th[aria-sort]").Select(heading => heading.GetAttribute("aria-sort")!), StringComparer.Ordinal);
        Assert.Equal("Kommune ▴", page.Find("th[aria-sort]").Words());

        Follow(page, "Projekt");
        Assert.Equal("/projekter?sorter=projekt", Address);
        Assert.Equal(["Alarm", "Briller", "Centralen"], Titles(page), StringComparer.Ordinal);

        Follow(page, "Projekt ▴");
        Assert.Equal("/projekter?sorter=projekt&retning=ned", Address);
        Assert.Equal(["Centralen", "Briller", "Alarm"], Titles(page), StringComparer.Ordinal);
        Assert.Equal(("descending", "Projekt ▾"), (page.Find("th[aria-sort]").GetAttribute("aria-sort"), page.Find("th[aria-sort]").Words()));
    }

    [Theory]
    [InlineData("Fase", "fase", "Briller", "Centralen", "Alarm")]
    [InlineData("Drøftet", "droeftet", "Alarm", "Centralen", "Briller")]
    [InlineData("Næste aktivitet", "aktivitet", "Centralen", "Alarm", "Briller")]
    [InlineData("Over tid", "overtid", "Alarm", "Briller", "Centralen")]
    public async Task Each_heading_sorts_by_what_it_says(string heading, string word, params string[] order)
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ThreeProjectsAsync();
        var page = Open(Addresses.Projects);

        Follow(page, heading);

        Assert.Equal($"/projekter?sorter={word}", Address);
        Assert.Equal(order, Titles(page), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Twenty_projects_stand_on_a_page_and_the_rest_on_the_next()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ManyAsync(ProjectQueries.PageSize + 1);
        var page = Open("/projekter?sorter=projekt&retning=ned");
        Assert.Equal(ProjectQueries.PageSize, Titles(page).Count());
        Assert.Equal("Projekt 20", Titles(page).First());
        Assert.Equal("Side 1 af 2", page.Find("nav span").Words());
        Assert.DoesNotContain(page.FindAll("nav a"), link => link.Words() == "Forrige side");

        Follow(page, "Næste side");
        Assert.Equal("/projekter?sorter=projekt&retning=ned&side=2", Address);
        Assert.Equal(["Projekt 00"], Titles(page), StringComparer.Ordinal);
        Assert.Equal("Side 2 af 2", page.Find("nav[aria-label='Side 2 af 2'] span").Words());
        Assert.DoesNotContain(page.FindAll("nav a"), link => link.Words() == "Næste side");

        Follow(page, "Forrige side");
        Assert.Equal("Projekt 20", Titles(page).First());
    }

    [Fact]
    public async Task A_full_page_has_no_other()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ManyAsync(ProjectQueries.PageSize);

        Assert.DoesNotContain("Side 1", Open(Addresses.Projects).Find("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_gone_past_the_last_page_is_led_back_to_it()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ManyAsync(ProjectQueries.PageSize + 1);

        var page = Open("/projekter?side=9");

        Assert.Equal("/projekter?side=2", page.Link("Forrige side").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_column_begins_on_the_first_page()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ManyAsync(ProjectQueries.PageSize + 1);

        Assert.Equal("/projekter?sorter=fase", Open("/projekter?side=2").Link("Fase").GetAttribute("href"));
    }

    [Fact]
    public async Task Until_the_database_answers_the_page_says_that_it_is_fetching_and_who_leaves_calls_it_off()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await App.AddProjectAsync([Person]);
        Line.Hold();
        var page = Open(Addresses.Projects);
        Assert.Equal("Henter …", page.Find("main [role=status]").Words());

        await DisposeComponentsAsync();

        page = Open(Addresses.Projects);
        Assert.Equal(1, Line.CalledOff);
        Line.LetGo();
        page.WaitForAssertion(() => Assert.Single(Titles(page)));
    }

    [Fact]
    public async Task Of_two_quick_orders_the_last_one_is_shown()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        await ThreeProjectsAsync();
        var page = Open(Addresses.Projects);
        Line.Hold();

        Follow(page, "Projekt");
        Navigation.NavigateTo("/projekter?sorter=projekt&retning=ned");
        Line.LetGo();

        page.WaitForAssertion(() => Assert.Equal(["Centralen", "Briller", "Alarm"], Titles(page), StringComparer.Ordinal));
    }

    [Fact]
    public void Who_is_not_signed_in_is_asked_to_and_comes_back()
    {
        Open("/projekter?side=2");

        Assert.Equal($"/konto/log-ind?retur={Uri.EscapeDataString("/projekter?side=2")}", Address);
    }

    private static string Heading(AngleSharp.Dom.IElement link) => link.Words().TrimEnd(' ', '▴', '▾');

    private static IEnumerable<string> Titles(IRenderedComponent<Routes> page) => page.FindAll("tbody td:first-child bdi:first-child").Where(title => title.Closest("span") is null).Select(OnScreen.Words);

    /// <summary>Three that each come first, second or last by another column.</summary>
    private async Task ThreeProjectsAsync()
    {
        var alarm = await App.AddProjectAsync([Person], title: "Alarm", supports: PhaseSet.Of(Phase.Implementation));
        var glasses = await App.AddProjectAsync([Person], title: "Briller", supports: PhaseSet.Of(Phase.Idea));
        var centre = await App.AddProjectAsync([Person], title: "Centralen", supports: PhaseSet.Of(Phase.Design));
        await App.AssessAsync(centre, Person, new DialogueCell(Phase.Design, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        await App.AssessAsync(glasses, Person, new DialogueCell(Phase.Idea, CoreQuestion.CoreTask), AssessmentLevel.Discussed);
        await App.AssessAsync(glasses, Person, new DialogueCell(Phase.Idea, CoreQuestion.DailyWork), AssessmentLevel.Discussed);
        await App.AddWorkshopAsync(alarm, Person, App.Now.AddDays(2));
        await App.AddWorkshopAsync(centre, Person, App.Now.AddDays(1));
        await App.AddFollowUpAsync(glasses, Person, App.Today.AddDays(-1));
        await App.AddFollowUpAsync(centre, Person, App.Today.AddDays(-1));
        await App.AddFollowUpAsync(centre, Person, App.Today.AddDays(-2));
    }

    private async Task ManyAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await App.AddProjectAsync([Person], title: $"Projekt {number:00}");
        }
    }
}
