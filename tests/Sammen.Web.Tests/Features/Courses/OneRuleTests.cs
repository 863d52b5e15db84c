using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Courses;

/// <summary>What several screens say of a course is the same on all of them.</summary>
public sealed class OneRuleTests
{
    [Theory]
    [InlineData(1, "0")]
    [InlineData(7, "0123")]
    [InlineData(0b1010101, "13")]
    [InlineData(0b1000000, "3")]
    [InlineData(0b1111111, "0312")]
    [InlineData(0b0110110, "")]
    public async Task Coverage_is_the_same_in_the_list_and_on_the_map(int phases, string levels)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var supported = new PhaseSet(phases);
        var project = await app.AddProjectAsync([mette], supports: supported);
        var desk = await app.AsAsync(mette);
        foreach (var (level, cell) in levels.Zip(DialogueCell.All.Where(cell => supported.Contains(cell.Phase)).Reverse()))
        {
            await desk.Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, cell.Phase, cell.Question, (AssessmentLevel)(level - '0')), default);
        }

        var onMap = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.Map.Calculate().Coverage;
        var onDashboard = (await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!.Map.Calculate().Coverage;
        var inList = Assert.Single((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows).Standing!.Coverage;

        Assert.Equal(new Share(levels.Count(level => level > '0'), supported.Count * 4), onMap);
        Assert.Equal(onMap, onDashboard);
        Assert.Equal(onMap, inList);
    }

    [Fact]
    public async Task Projects_stand_in_the_order_of_the_coverage_they_are_shown_with()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var desk = await app.AsAsync(mette);
        foreach (var (phases, discussed) in new[] { (0b1111111, 5), (0b1000001, 1), (0b0000100, 3), (0b0011100, 0), (0b0111110, 4) })
        {
            var supported = new PhaseSet(phases);
            var project = await app.AddProjectAsync([mette], title: $"{phases:b} {discussed}", supports: supported);
            foreach (var cell in DialogueCell.All.Where(cell => supported.Contains(cell.Phase)).Take(discussed))
            {
                await desk.Get<AssessCell>().HandleAsync(new AssessCellInput(project.Id, cell.Phase, cell.Question, AssessmentLevel.Clarified), default);
            }
        }

        var ratios = (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(Order: ProjectOrder.Coverage), default)).Rows
            .Select(row => row.Standing!.Coverage.Ratio).ToList();

        Assert.Equal(5, ratios.Distinct().Count());
        Assert.Equal(ratios.Order(), ratios);
    }

    // Noon in Denmark is 10 o'clock UTC in May; the tests' clock shows 12 UTC.
    [Theory]
    [InlineData(-24 * 30, false)]
    [InlineData(-24, false)]
    [InlineData(-15, false)]
    [InlineData(-14, true)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(24, true)]
    public async Task The_next_workshop_is_the_same_on_every_screen_and_its_day_is_not_over(int hoursFromNow, bool isComing)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette, app.Now.AddHours(hoursFromNow), "Den vi spørger om");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(40), "Senere");
        var desk = await app.AsAsync(mette);

        var onProject = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.NextWorkshop;
        var onDashboard = (await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!.NextWorkshop;
        var inList = Assert.Single((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows).Standing!.NextWorkshopAt;

        Assert.Equal(isComing ? "Den vi spørger om" : "Senere", onProject!.Title);
        Assert.Equal(onProject.Id, onDashboard!.Id);
        Assert.Equal(onProject.StartsAt, inList);
        Assert.Equal(isComing, DanishTime.DateOf(workshop.StartsAt) >= app.Today);
    }

    [Fact]
    public async Task A_workshop_that_was_held_or_cancelled_is_nowhere_the_next_one()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var cancelled = await app.AddWorkshopAsync(project, mette, app.Now.AddHours(1), "Aflyst");
        var held = await app.AddWorkshopAsync(project, mette, app.Now.AddHours(-2), "Holdt");
        await app.ChangeAsync(db =>
        {
            db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now);
            db.Attach(held).Entity.Hold(mette.Id, app.Now);
        });

        Assert.Null((await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.NextWorkshop);
        Assert.Null((await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!.NextWorkshop);
        Assert.Null(Assert.Single((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows).Standing!.NextWorkshopAt);
    }

    [Fact]
    public async Task Overdue_is_the_same_in_the_list_on_the_pages_and_beside_the_follow_up()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddProjectAsync([mette], title: "Et andet");
        foreach (var days in new[] { -2, -1, 0, 1 })
        {
            await app.AddFollowUpAsync(project, mette, app.Today.AddDays(days), $"{days}");
        }

        var desk = await app.AsAsync(mette);
        var manager = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var onProject = (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.FollowUps.Where(row => row.IsOverdue).Select(row => row.What);
        var onDashboard = (await desk.Get<DashboardQueries>().FindAsync(project.Id, DashboardQueries.OnScreen, default))!;
        var inList = (await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(Order: ProjectOrder.Overdue), default)).Rows;
        var compared = (await manager.Get<ComparisonQueries>().FindAsync(new ComparisonChoice([.. inList.Select(row => row.Id)], null), default)).Columns;

        Assert.Equal(["-2", "-1"], onProject, StringComparer.Ordinal);
        Assert.Equal(["-2", "-1"], onDashboard.FollowUps.Where(row => row.IsOverdue).Select(row => row.What), StringComparer.Ordinal);
        Assert.Equal(2, onDashboard.OverdueFollowUps);
        Assert.Equal([0, 2], inList.Select(row => row.Standing!.Overdue));
        Assert.Equal(2, compared.Sum(column => column.OverdueFollowUps));
    }
}
