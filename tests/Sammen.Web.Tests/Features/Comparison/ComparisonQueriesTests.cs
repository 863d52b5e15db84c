using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Projects;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Comparison;

/// <summary>Courses that have not begun, have ended, or whose process stands outside them; and what may be searched.</summary>
public sealed class ComparisonQueriesTests
{
    [Fact]
    public async Task A_process_outside_its_course_has_its_place_and_no_gap_there()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var one = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        var other = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea));
        var desk = await app.AsAsync(mette);
        await desk.Get<MoveToPhase>().HandleAsync(
            new MoveToPhaseInput { ProjectId = one.Id, From = Phase.Idea, To = Phase.Decision, On = app.Today }, default);

        var view = await desk.Get<ComparisonQueries>().FindAsync(new ComparisonChoice([one.Id, other.Id], null), default);
        var dashboard = await desk.Get<DashboardQueries>().FindAsync(one.Id, DashboardQueries.OnScreen, default);

        var column = view.Columns.Single(column => column.ProjectId == one.Id);
        Assert.Equal((Phase.Decision, app.Today), (column.Map.CurrentPhase, column.InPhaseSince));
        Assert.All(column.Figures().Gaps, gap => Assert.Equal(Phase.Idea, gap.Phase));
        Assert.Equal(PhaseStanding.Current, dashboard!.Stations().Single(station => station.Phase == Phase.Decision).Standing);
        Assert.Equal(column.Figures().Gaps, dashboard.Map.Calculate().Gaps);
    }

    [Fact]
    public async Task What_each_lets_others_read_is_counted_by_kind_with_or_without_its_name_and_nothing_else_is()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var one = await app.AddProjectAsync([mette]);
        var other = await app.AddProjectAsync([mette], Builders.OtherMunicipality);
        await app.ReleaseLessonAsync(one, mette, mette, LessonBuilders.Content(kind: LessonKind.WasHard), isNamed: false);
        await app.ReleaseLessonAsync(one, mette, mette, LessonBuilders.Content(kind: LessonKind.WasHard));
        await app.ReleaseLessonAsync(one, mette, mette, LessonBuilders.Content(kind: LessonKind.WentWell));
        await app.ProposeLessonAsync(one, mette);
        await app.ChangeLessonAsync(await app.ReleaseLessonAsync(other, mette, mette), lesson => lesson.Withdraw(mette.Id, app.Now));

        var columns = (await (await app.AsAsync(mette)).Get<ComparisonQueries>().FindAsync(new ComparisonChoice([one.Id, other.Id], null), default)).Columns.ToDictionary(column => column.ProjectId);

        Assert.Equal(
            [(LessonKind.WentWell, 1), (LessonKind.WasHard, 2), (LessonKind.NotAsPlanned, 0)], columns[one.Id].Lessons.OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Value)));
        Assert.Equal((3, 0), (columns[one.Id].LessonsInAll, columns[other.Id].LessonsInAll));
    }

    [Theory]
    [InlineData(-200, 1)]
    [InlineData(0, 2)]
    [InlineData(400, 2)]
    public async Task The_line_of_coverage_begins_with_the_course_and_ends_today(int daysFromNow, int points)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var one = await app.AddProjectAsync([mette]);
        var other = await app.AddProjectAsync([mette]);
        var today = app.Today.AddDays(daysFromNow);

        var view = await (await app.AsAsync(mette)).Get<ComparisonQueries>().FindAsync(new ComparisonChoice([one.Id, other.Id], null), default);
        var line = view.Columns[0].CoverageUntil(today);

        Assert.Equal(points, line.Count);
        Assert.Equal(one.CourseStart, line[0].On);
        Assert.Equal(points == 1 ? one.CourseStart : today, line[^1].On);
    }

    [Theory]
    [InlineData(NoteKind.Concern, null, 1)]
    [InlineData(NoteKind.Decision, null, 0)]
    [InlineData(null, "ÆRLIG", 1)]
    [InlineData(null, "100%", 1)]
    [InlineData(null, "1__%", 0)]
    [InlineData(NoteKind.Insight, "ærlig", 0)]
    public async Task Notes_are_found_by_kind_and_by_any_word_in_upper_or_lower_case(NoteKind? kind, string? word, int found)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var one = await app.AddProjectAsync([mette]);
        var other = await app.AddProjectAsync([mette]);
        var cell = new DialogueCell(Phase.Idea, CoreQuestion.CoreTask);
        await app.AddAsync(new Note(
            Guid.CreateVersion7(), one, cell, workshop: null, new NoteContent("Helt ærligt: 100% enige er vi ikke", NoteKind.Concern), mette.Id, app.Now));

        var view = await (await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager))).Get<ComparisonQueries>()
            .ReadAcrossAsync(new ComparisonChoice([one.Id, other.Id], null), cell, new NoteFilter(kind, word), default);

        Assert.Equal(found, view.Columns.Single(column => column.ProjectId == one.Id).Found);
        Assert.Equal(0, view.Columns.Single(column => column.ProjectId == other.Id).Found);
        Assert.Single(view.Tallies);
    }

    [Fact]
    public async Task A_facilitator_who_names_a_project_of_others_is_told_nothing_of_either()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var own = await app.AddProjectAsync([mette]);
        var others = await app.AddProjectAsync([await app.AddFacilitatorAsync("Jonas Lind")], Builders.OtherMunicipality);

        var view = await (await app.AsAsync(mette)).Get<ComparisonQueries>().FindAsync(new ComparisonChoice([own.Id, others.Id], null), default);

        Assert.Equal(ComparisonProblem.NotAvailable, view.Problem);
        Assert.Empty(view.Columns);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?runde=8f7e2a1c-0000-0000-0000-000000000001", "8f7e2a1c-0000-0000-0000-000000000001")]
    public void A_choice_is_written_as_it_was_read(string query, string? round)
        => Assert.Equal(query, ComparisonChoice.Read([], round).ToQuery());

    [Fact]
    public void A_project_named_twice_is_one_project()
    {
        var id = Guid.NewGuid();

        Assert.Equal($"?projekt={id}", ComparisonChoice.Read([id.ToString(), id.ToString().ToUpperInvariant()], null).ToQuery());
    }
}
