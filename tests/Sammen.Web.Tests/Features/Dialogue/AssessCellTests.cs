using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

public sealed class AssessCellTests
{
    private static readonly DialogueCell Cell = new(Phase.Design, CoreQuestion.Competences);

    [Fact]
    public async Task Each_assessment_is_dated_and_signed_and_the_cell_shows_the_latest()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");
        var project = await app.AddProjectAsync([mette, jonas]);
        var first = app.Now;
        await (await app.AsAsync(mette)).Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Clarified), default);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var desk = await app.AsAsync(jonas);
        await desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Discussed), default);

        var view = await desk.Get<DialogueQueries>().FindCellAsync(project.Id, Cell, default);

        Assert.Equal(AssessmentLevel.Discussed, view!.Level);
        Assert.Equal(
            [new(AssessmentLevel.Discussed, jonas.Name, app.Now), new(AssessmentLevel.Clarified, mette.Name, first)],
            view.Changes);
        Assert.Equal(DateTimeKind.Utc, view.Changes[0].At.Kind);
    }

    [Fact]
    public async Task The_dialogue_map_of_the_project_changes_with_the_assessment()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Design));
        var desk = await app.AsAsync(mette);
        Assert.Equal(0, (await desk.Get<ProjectQueries>().FindAsync(project.Id, default))!.Map.Calculate().Coverage.Count);

        await desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Anchored), default);

        var view = await desk.Get<ProjectQueries>().FindAsync(project.Id, default);
        Assert.Equal(AssessmentLevel.Anchored, view!.Map[Cell].Level);
        Assert.Equal((1, 4), (view.Map.Calculate().Coverage.Count, view.Map.Calculate().Coverage.Of));
        var row = Assert.Single((await desk.Get<ProjectQueries>().ListAsync(new ProjectListing(), default)).Rows);
        Assert.Equal((1, 4), (row.Standing!.Coverage.Count, row.Standing.Coverage.Of));
    }

    [Fact]
    public async Task The_same_level_again_is_no_change()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        await desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Discussed), default);
        await desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Discussed), default);

        Assert.Equal(1, await app.ReadAsync(db => db.AssessmentChanges.CountAsync()));
        Assert.Equal(1, await app.ReadAsync(db => db.Assessments.Select(assessment => assessment.Version).SingleAsync()));
    }

    [Fact]
    public async Task An_unknown_level_or_question_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        await Refused.BesideAsync(
            desk, nameof(AssessCellInput.Level), Rule.UnknownChoice, () => desk.Get<AssessCell>().HandleAsync(Input(project.Id, (AssessmentLevel)4), default));
        await Refused.BesideAsync(
            desk, nameof(AssessCellInput.Question), Rule.UnknownChoice,
            () => desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Discussed) with { Question = (CoreQuestion)5 }, default));
        Assert.Equal(0, await app.ReadAsync(db => db.Assessments.CountAsync()));
    }

    [Fact]
    public async Task A_cell_outside_the_course_is_neither_assessed_nor_shown()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea));
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(
            desk, Rule.PhaseOutsideCourse, () => desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Discussed), default));

        Assert.Equal(0, await app.ReadAsync(db => db.Assessments.CountAsync()));
        Assert.Null(await desk.Get<DialogueQueries>().FindCellAsync(project.Id, Cell, default));
    }

    [Fact]
    public async Task An_assessment_is_of_its_own_cell_whatever_stands_in_the_cells_beside_it()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var (project, other) = (await app.AddProjectAsync([mette]), await app.AddProjectAsync([mette], title: "Et andet"));
        await app.AssessAsync(project, mette, new(Phase.Decision, Cell.Question), AssessmentLevel.Discussed);
        await app.AssessAsync(project, mette, new(Cell.Phase, CoreQuestion.Involvement), AssessmentLevel.Discussed);
        await app.AssessAsync(other, mette, Cell, AssessmentLevel.Discussed);

        await (await app.AsAsync(mette)).Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Anchored), default);

        var assessed = await app.ReadAsync(db => db.Assessments.Where(assessment => assessment.Level != AssessmentLevel.Discussed).ToListAsync());
        var own = Assert.Single(assessed);
        Assert.Equal((project.Id, Cell.Phase, Cell.Question, AssessmentLevel.Anchored), (own.ProjectId, own.Phase, own.Question, own.Level));
        Assert.Equal(4, await app.ReadAsync(db => db.AssessmentChanges.CountAsync()));
    }

    [Fact]
    public async Task A_press_that_is_sent_again_is_recorded_once_whatever_others_found_since_and_the_next_press_is_recorded()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var project = await app.AddProjectAsync([mette, jonas]);
        var desk = await app.AsAsync(mette);
        var press = Input(project.Id, AssessmentLevel.Discussed);
        await desk.Get<AssessCell>().HandleAsync(press, default);
        await (await app.AsAsync(jonas)).Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Clarified), default);

        await desk.Get<AssessCell>().HandleAsync(press, default);
        Assert.Equal(AssessmentLevel.Clarified, (await desk.Get<DialogueQueries>().FindCellAsync(project.Id, Cell, default))!.Level);
        await desk.Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.Anchored), default);

        Assert.Equal(
            [(AssessmentLevel.Anchored, mette.Name), (AssessmentLevel.Clarified, jonas.Name), (AssessmentLevel.Discussed, mette.Name)],
            (await desk.Get<DialogueQueries>().FindCellAsync(project.Id, Cell, default))!.Changes.Select(change => (change.Level, change.By)));
    }

    [Fact]
    public async Task That_a_cell_nobody_has_assessed_is_not_discussed_is_no_change_and_keeps_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);

        await (await app.AsAsync(mette)).Get<AssessCell>().HandleAsync(Input(project.Id, AssessmentLevel.NotDiscussed), default);

        Assert.Equal(0, await app.ReadAsync(db => db.Assessments.CountAsync()));
        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    private static AssessCellInput Input(Guid projectId, AssessmentLevel level) => new(projectId, Cell.Phase, Cell.Question, level);
}
