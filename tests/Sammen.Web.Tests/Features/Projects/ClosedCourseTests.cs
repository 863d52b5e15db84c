using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Access;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>A closed course is read and not written in, by anybody, anywhere.</summary>
public sealed class ClosedCourseTests
{
    /// <summary>Everything that changes something in a project. What is only typed stays its writer's: the course may be opened again.</summary>
    public static TheoryData<string> Changes => [.. UseCases.All
        .Where(useCase => useCase.Writes && useCase.Own.Contains(Role.Facilitator) && !useCase.Others.Contains(Role.Facilitator) && useCase.Name != "NoteKeeper.KeepAsync" && !useCase.IsTyping)
        .Select(useCase => useCase.Name)
        .Concat(["AssignFacilitator.HandleAsync", "TakeOffFacilitator.HandleAsync"])];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Nothing_is_changed_in_it(string name)
    {
        var useCase = UseCases.All.Single(row => row.Name == name);
        await using var app = await TestApp.StartAsync();
        var (mette, scene) = await CloseAsync(app);
        var desk = await app.AsAsync(useCase.Own[0] == Role.Facilitator ? mette : await app.AddUserAsync(useCase.Own[0]));

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => useCase.Ask(desk, scene));

        Assert.Equal(Rule.ProjectClosed, refusal.Rule);
        Assert.Equal([app.Today], refusal.RuleData);
        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task A_leader_ticks_nothing_off_in_it()
    {
        await using var app = await TestApp.StartAsync();
        var (_, scene) = await CloseAsync(app);
        var lise = await app.AsAsync(await app.AddLeaderAsync());

        foreach (var name in new[] { "TickOffFollowUp.HandleAsync", "ReopenFollowUp.HandleAsync" })
        {
            await Refused.ByAsync(lise, Rule.ProjectClosed, () => UseCases.All.Single(row => row.Name == name).Ask(lise, scene));
        }
    }

    [Fact]
    public async Task What_is_typed_in_the_log_is_answered_in_words_and_not_kept()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, scene) = await CloseAsync(app);
        var desk = await app.AsAsync(mette);
        var before = await CountAsync();

        var refusal = await desk.Get<NoteKeeper>().KeepAsync(
            SequentialGuid.Next(), new TypedNote(scene.ProjectId, scene.WorkshopId, nameof(Phase.Idea), nameof(CoreQuestion.CoreTask), nameof(NoteKind.Insight), Written.Fine), default);

        Assert.Equal(desk.Get<RuleWording>().Of(Rule.ProjectClosed, app.Today), refusal!.Problem);
        Assert.Equal(before, await CountAsync());

        Task<int> CountAsync() => app.ReadAsync(db => db.Notes.IgnoreQueryFilters().CountAsync());
    }

    [Fact]
    public async Task Every_page_of_it_says_so_and_offers_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, scene) = await CloseAsync(app);
        var desk = await app.AsAsync(mette);

        var project = await desk.Get<ProjectQueries>().FindAsync(scene.ProjectId, default);
        var plan = await desk.Get<WorkshopQueries>().FindCoursePlanAsync(scene.ProjectId, 25, default);
        var workshop = await desk.Get<WorkshopQueries>().FindAsync(scene.WorkshopId, default);
        var cell = await desk.Get<DialogueQueries>().FindCellAsync(scene.ProjectId, Scene.Cell, default);
        var dashboard = await desk.Get<DashboardQueries>().FindAsync(scene.ProjectId, DashboardQueries.OnScreen, default);
        var log = await desk.Get<WorkshopLogQueries>().FindAsync(scene.WorkshopId, default);

        Assert.Equal("Mette Krogh", project!.ClosedBy);
        Assert.Equal((false, false, false), (project.MayEdit, project.MayTickOff, project.MayChange));
        Assert.Equal((false, false, false, false), (plan!.MayEdit, workshop!.MayEdit, cell!.MayEdit, dashboard!.MayTickOff));
        Assert.All(
            new[] { project.ClosedOn, plan.ClosedOn, workshop.ClosedOn, cell.ClosedOn, dashboard.ClosedOn, log!.ClosedOn },
            closed => Assert.Equal(app.Today, closed));
    }

    [Fact]
    public async Task Opened_again_it_is_written_in_as_before()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, scene) = await CloseAsync(app);
        var dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));

        await dorthe.Get<ReopenProject>().HandleAsync(scene.ProjectId, default);

        var desk = await app.AsAsync(mette);
        Assert.Equal(UseCase.Done, await UseCases.All.Single(row => row.Name == "LogNote.HandleAsync").Ask(desk, scene));
        Assert.True((await desk.Get<ProjectQueries>().FindAsync(scene.ProjectId, default))!.MayEdit);
    }

    [Fact]
    public async Task A_course_that_runs_is_not_opened_once_more()
    {
        await using var app = await TestApp.StartAsync();
        var project = await app.AddProjectAsync([]);
        var dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));

        await dorthe.Get<ReopenProject>().HandleAsync(project.Id, default);

        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task The_list_says_which_courses_are_closed()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, scene) = await CloseAsync(app);

        var list = await (await app.AsAsync(mette)).Get<ProjectQueries>().ListAsync(new ProjectListing(), default);

        Assert.Equal(
            new[] { scene.ProjectId, scene.ClosedProjectId }.Order(), list.Rows.Where(row => row.Standing!.ClosedAt is not null).Select(row => row.Id).Order());
    }

    private static async Task<(SammenUser Mette, Scene Scene)> CloseAsync(TestApp app)
    {
        var mette = await app.AddFacilitatorAsync();
        var scene = await Scene.AddAsync(app, mette, Builders.OwnMunicipality);
        await app.CloseAsync(await app.ProjectAsync(scene.ProjectId), mette);
        return (mette, scene);
    }
}
