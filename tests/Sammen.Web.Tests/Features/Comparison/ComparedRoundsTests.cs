using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Comparison;

/// <summary>Which projects are compared, and which may be chosen.</summary>
public sealed class ComparedRoundsTests
{
    [Theory]
    [InlineData(1, ComparisonProblem.TooFew)]
    [InlineData(2, null)]
    [InlineData(6, null)]
    [InlineData(7, ComparisonProblem.TooMany)]
    public async Task Two_to_six_projects_are_compared(int projects, ComparisonProblem? problem)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var round = await app.AddRoundAsync();
        await AddProjectsAsync(app, mette, round, projects);
        var ids = await app.ReadAsync(db => db.Projects.Select(project => project.Id).ToListAsync());
        var queries = (await app.AsAsync(mette)).Get<ComparisonQueries>();

        var compared = await queries.FindAsync(new(ids, null), default);
        var across = await queries.ReadAcrossAsync(new(ids, null), new(Phase.Idea, CoreQuestion.CoreTask), NoteFilter.None, default);

        Assert.Equal((problem, problem), (compared.Problem, across.Problem));
        Assert.Equal(problem is null ? ids.Order() : [], compared.Columns.Select(column => column.ProjectId).Order());
    }

    [Fact]
    public async Task Where_nobody_chose_it_is_the_newest_round_and_of_two_that_begin_on_one_day_the_one_with_the_later_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Den sidste", 2026, id: Keys.Of(8)), 3);
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Samme dag", 2026, id: Keys.Of(7)), 2);
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Året før", 2025, id: Keys.Of(9)), 4);

        var view = await (await app.AsAsync(mette)).Get<ComparisonQueries>().FindAsync(ComparisonChoice.NewestRound, default);

        Assert.Equal(("Den sidste", 3, 3, null), (view.Round, view.InRound, view.Columns.Count, view.Problem));
    }

    [Fact]
    public async Task A_round_with_too_little_to_compare_leads_to_the_latest_round_that_has_two_projects()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Den nyeste", 2026, id: Keys.Of(6)), 1);
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Samme dag", 2025, id: Keys.Of(7)), 2);
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("To projekter", 2025, id: Keys.Of(8)), 2);
        await AddProjectsAsync(app, mette, await app.AddRoundAsync("Den store", 2024, id: Keys.Of(9)), 3);
        var queries = (await app.AsAsync(mette)).Get<ComparisonQueries>();

        var ofOne = await queries.FindAsync(ComparisonChoice.NewestRound, default);
        var unknown = await queries.FindAsync(new(null, Guid.NewGuid()), default);
        var instead = await queries.FindAsync(new(null, ofOne.LatestRoundToCompare), default);

        Assert.Equal((ComparisonProblem.TooFew, Keys.Of(8)), (ofOne.Problem, ofOne.LatestRoundToCompare));
        Assert.Equal((ComparisonProblem.EmptyRound, Keys.Of(8)), (unknown.Problem, unknown.LatestRoundToCompare));
        Assert.Equal(("To projekter", 2, null), (instead.Round, instead.Columns.Count, instead.Problem));
    }

    [Fact]
    public async Task The_first_ten_projects_to_choose_from_are_of_the_newest_round_then_by_municipality_title_and_key()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        var (before, now) = (await app.AddRoundAsync("Runde 1", 2025), await app.AddRoundAsync("Runde 2"));
        (Round Round, string Code, string Title, int Key)[] inOrder =
        [
            (now, "851", "Arm", 21), (now, "851", "Arm", 22), (now, "851", "Bus", 20), (now, "461", "Arm", 19),
            .. Enumerable.Range(1, 7).Select(key => (before, "851", "Arm", key)),
        ];
        foreach (var (round, code, title, key) in inOrder.Reverse())
        {
            await app.AddProjectAsync([mette], code, title, round: round, id: Keys.Of(key));
        }

        var found = await (await app.AsAsync(mette)).Get<ComparisonQueries>().SearchAsync(word: null, default);

        Assert.Equal(inOrder.Take(10).Select(project => (Keys.Of(project.Key), project.Round.Name)), found.Select(project => (project.Id, project.Round)));
    }

    [Theory]
    [InlineData("støvsuger", "Robotstøvsuger")]
    [InlineData("BIRK", "Arm")]
    [InlineData("biblio", "Udlån")]
    [InlineData("teknik og", "Sensorer")]
    [InlineData("findes ikke", "")]
    [InlineData(" ", "Arm, Robotstøvsuger, Sensorer, Udlån")]
    public async Task A_project_is_found_by_its_title_its_municipality_or_its_area_alone(string word, string titles)
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        await app.AddMunicipalityAsync("851", "Birk");
        await app.AddMunicipalityAsync("461", "Odense");
        await app.AddProjectAsync([mette], "851", "Arm");
        await app.AddProjectAsync([mette], "461", "Robotstøvsuger");
        await app.AddProjectAsync([mette], "461", "Udlån", area: new(Area.Other, "Bibliotek"));
        await app.AddProjectAsync([mette], "461", "Sensorer", area: new(Area.TechnicalAndEnvironment));

        var found = await (await app.AsAsync(mette)).Get<ComparisonQueries>().SearchAsync(word, default);

        Assert.Equal(titles, string.Join(", ", found.Select(project => project.Title).Order(StringComparer.Ordinal)));
    }

    private static async Task AddProjectsAsync(TestApp app, SammenUser mette, Round round, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await app.AddProjectAsync([mette], title: $"Projekt {number}", round: round);
        }
    }
}
