using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

public sealed class WorkshopQueriesTests
{
    [Fact]
    public async Task A_workshop_shows_who_runs_it_and_who_else_might_each_by_name_and_nobody_from_elsewhere()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, bo, ane) = (await app.AddFacilitatorAsync("Mette"), await app.AddFacilitatorAsync("Bo"), await app.AddFacilitatorAsync("Ane"));
        var project = await app.AddProjectAsync([mette, bo, ane]);
        var elsewhere = await app.AddFacilitatorAsync("Carl");
        var other = await app.AddProjectAsync([elsewhere, mette], Builders.OtherMunicipality, "Et andet");
        await app.AddWorkshopAsync(other, elsewhere);
        await app.AddLeaderAsync();
        var workshop = await app.AddAsync(new Workshop(
            project, new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Design, app.Now, 120, Place: null, [mette.Id, bo.Id]), mette.Id, app.Now));
        await app.AddWorkshopAsync(project, ane);
        var queries = (await app.AsAsync(mette)).Get<WorkshopQueries>();

        var view = (await queries.FindAsync(workshop.Id, default))!;
        var plan = (await queries.FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default))!;

        Assert.Equal(["Bo", "Mette"], view.Facilitators.Select(person => person.Name), StringComparer.Ordinal);
        Assert.Equal(["Ane", "Bo", "Mette"], view.Choices.Select(person => person.Name), StringComparer.Ordinal);
        Assert.Equal(["Ane", "Bo", "Mette"], plan.Facilitators.Select(person => person.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_workshop_shows_what_was_said_in_it_in_the_order_it_was_said()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var (workshop, other) = (await app.AddWorkshopAsync(project, mette), await app.AddWorkshopAsync(project, mette, title: "En anden"));
        await app.AddNoteAsync(project, mette, "Anden", workshop: workshop, at: app.Now.AddMinutes(2));
        await app.AddNoteAsync(project, mette, "Først", workshop: workshop, at: app.Now.AddMinutes(1));
        await app.AddNoteAsync(project, mette, "Et andet sted", workshop: other);
        await app.AddNoteAsync(project, mette, "Uden for aktiviteter");
        var queries = (await app.AsAsync(mette)).Get<WorkshopQueries>();

        var view = (await queries.FindAsync(workshop.Id, default))!;
        var rows = (await queries.FindCoursePlanAsync(project.Id, WorkshopQueries.WorkshopsPerPage, default))!.Workshops;

        Assert.Equal(["Først", "Anden"], view.Notes.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal(2, view.TotalNotes);
        Assert.Equal((2, 1), (rows.Single(row => row.Id == workshop.Id).Notes, rows.Single(row => row.Id == other.Id).Notes));
    }

    [Fact]
    public async Task The_course_plan_counts_heads_and_shows_the_next_planned_first_then_what_was_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var first = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-9), "Den første");
        var second = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-2), "Den anden");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(9), "Om lidt");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(2), "Næste B");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(2), "Næste A");
        await app.ChangeAsync(db =>
        {
            db.Attach(first).Entity.Hold(mette.Id, app.Now);
            db.Attach(second).Entity.Record(new Attendance(1, 2, 3, 4, 5, 6), mette.Id, app.Now);
            second.Cancel(mette.Id, app.Now);
        });
        var queries = (await app.AsAsync(mette)).Get<WorkshopQueries>();

        var plan = (await queries.FindCoursePlanAsync(project.Id, count: 4, default))!;

        Assert.Equal(["Næste A", "Næste B", "Om lidt", "Den anden"], plan.Workshops.Select(row => row.Title), StringComparer.Ordinal);
        Assert.Equal(5, plan.Total);
        Assert.Equal(21, plan.Workshops[^1].Heads);
    }

    [Fact]
    public async Task The_picture_holds_what_was_held_and_is_planned_in_the_order_of_its_days_and_nothing_of_another_project()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddWorkshopAsync(await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et andet"), mette, title: "Andetsteds");
        var planned = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(9), "Om lidt");
        var held = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-9), "Afholdt");
        var cancelled = await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-2), "Aflyst");
        await app.ChangeAsync(db =>
        {
            var workshop = db.Attach(held).Entity;
            workshop.Record(new Attendance(1, 2, 3, 4, 5, 6), mette.Id, app.Now);
            workshop.Hold(mette.Id, app.Now);
            db.Attach(cancelled).Entity.Cancel(mette.Id, app.Now);
        });
        var queries = (await app.AsAsync(mette)).Get<WorkshopQueries>();

        var picture = (await queries.FindCoursePlanAsync(project.Id, count: 1, default))!.Picture;

        Assert.Equal((project.CourseStart, project.CourseEnd, app.Today, false), (picture.Start, picture.End, picture.Today, picture.IsCut));
        Assert.Equal(
            [
                new(held.Id, "Afholdt", WorkshopKind.Workshop, held.StartsAt, WorkshopState.Held, 21),
                new(planned.Id, "Om lidt", WorkshopKind.Workshop, planned.StartsAt, WorkshopState.Planned, 0),
            ],
            picture.Workshops);
    }

    [Fact]
    public async Task The_picture_holds_sixty_and_says_when_there_are_more()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        for (var day = 0; day < 60; day++)
        {
            await app.AddWorkshopAsync(project, mette, app.Now.AddDays(day), $"{day}");
        }

        var queries = (await app.AsAsync(mette)).Get<WorkshopQueries>();
        Assert.False((await queries.FindCoursePlanAsync(project.Id, count: 1, default))!.Picture.IsCut);

        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(60), "60");
        var picture = (await queries.FindCoursePlanAsync(project.Id, count: 1, default))!.Picture;

        Assert.True(picture.IsCut);
        Assert.Equal(Enumerable.Range(0, 60).Select(day => $"{day}"), picture.Workshops.Select(workshop => workshop.Title), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_picture_shows_the_phases_as_they_were_recorded()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Decision));
        await (await app.AsAsync(mette)).Get<MoveToPhase>().HandleAsync(new MoveToPhaseInput { ProjectId = project.Id, From = Phase.Idea, To = Phase.Decision, On = new DateOnly(2026, 3, 10) }, default);

        var plan = (await (await app.AsAsync(mette)).Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, count: 1, default))!;

        Assert.Equal(
            [
                new(Phase.Idea, PhaseStanding.Passed, project.CourseStart, new DateOnly(2026, 3, 10)),
                new(Phase.Decision, PhaseStanding.Current, new DateOnly(2026, 3, 10), project.CourseEnd.AddDays(1)),
            ],
            plan.Picture.Phases);
    }

    [Fact]
    public async Task Hours_are_those_of_what_was_held_by_the_months_of_the_course()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        foreach (var (day, holds) in new[] { (new DateTime(2026, 2, 28, 23, 30, 0, DateTimeKind.Utc), true), (new DateTime(2026, 3, 31, 10, 0, 0, DateTimeKind.Utc), true), (app.Now, false) })
        {
            var workshop = await app.AddWorkshopAsync(project, mette, day);
            await app.ChangeAsync(db =>
            {
                var kept = db.Attach(workshop).Entity;
                kept.Record(new Attendance(1, 2, 3, 4, 5, 6), mette.Id, app.Now);
                if (holds)
                {
                    kept.Hold(mette.Id, app.Now);
                }
            });
        }

        var hours = (await (await app.AsAsync(mette)).Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, count: 1, default))!.Hours;

        // Two hours each; the first was after midnight in Denmark.
        Assert.Equal([0, 36, 0, 0, 0, 0, 0, 0, 0], hours.Employees.Months.Select(month => month.Used));
        Assert.Equal([0, 4, 0, 0, 0, 0, 0, 0, 0], hours.Leaders.Months.Select(month => month.Used));
        Assert.Equal((33.33m, 11.11m, 300, 100), (hours.Employees.AMonth, hours.Leaders.AMonth, hours.Employees.SetAside, hours.Leaders.SetAside));
    }

    [Fact]
    public async Task What_could_be_planned_is_for_who_plans_and_only_while_the_course_runs()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        await app.AddWorkshopAsync(project, mette, phase: Phase.Idea);
        async Task<ProposalView?> ProposedToAsync(SammenUser reader) => (await (await app.AsAsync(reader)).Get<WorkshopQueries>().FindCoursePlanAsync(project.Id, 1, default))!.Proposal;

        var proposal = (await ProposedToAsync(mette))!;
        Assert.Equal([Phase.Design], proposal.Missing);
        Assert.All(proposal.Workshops, workshop => Assert.Equal(Phase.Design, workshop.Phase));
        Assert.Null(await ProposedToAsync(await app.AddLeaderAsync()));
        Assert.Null(await ProposedToAsync(await app.AddUserAsync(Role.ProgrammeManager)));

        await app.AddWorkshopAsync(project, mette, phase: Phase.Design);
        Assert.Null(await ProposedToAsync(mette));

        var closed = await app.AddProjectAsync([mette], Builders.OtherMunicipality, "Et lukket");
        await app.CloseAsync(closed, mette);
        Assert.Null((await (await app.AsAsync(mette)).Get<WorkshopQueries>().FindCoursePlanAsync(closed.Id, 1, default))!.Proposal);
    }

    [Fact]
    public async Task What_does_not_exist_is_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var queries = (await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager))).Get<WorkshopQueries>();

        Assert.Null(await queries.FindAsync(Guid.NewGuid(), default));
        Assert.Null(await queries.FindCoursePlanAsync(Guid.NewGuid(), 10, default));
    }

    [Theory]
    [InlineData(9, 15)]
    [InlineData(21, 0)]
    public async Task The_shortest_and_the_longest_workshop_may_be_planned_and_sent_again_are_planned_once(int hour, int minute)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var input = new PlanWorkshopInput
        {
            ProjectId = project.Id,
            Title = "Opstart",
            Phase = Phase.Design,
            Date = app.Today,
            Start = new TimeOnly(9, 0),
            End = new TimeOnly(hour, minute),
            FacilitatorIds = new HashSet<Guid> { mette.Id },
        };

        var id = await desk.Get<PlanWorkshop>().HandleAsync(input, default);
        Assert.Equal(id, await desk.Get<PlanWorkshop>().HandleAsync(input with { Title = "Igen" }, default));

        Assert.Equal("Opstart", (await app.WorkshopAsync(id)).Title);
    }

    [Fact]
    public async Task A_plan_may_keep_a_facilitator_who_has_left_the_project_and_takes_nobody_new_from_outside_it()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, left) = (await app.AddFacilitatorAsync("Mette"), await app.AddFacilitatorAsync("Bo"));
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddAsync(new Workshop(
            project, new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Design, app.Now, 120, Place: null, [mette.Id, left.Id]), mette.Id, app.Now));
        var desk = await app.AsAsync(mette);
        var seen = new WorkshopPlan("Opstart", WorkshopKind.Workshop, Phase.Design, app.Now, 120, Place: null, [mette.Id, left.Id]);

        await desk.Get<ChangeWorkshop>().HandleAsync(ChangeWorkshopInput.Open(workshop.Id, seen) with { Title = "Ny titel" }, default);
        var withStranger = ChangeWorkshopInput.Open(workshop.Id, seen);
        withStranger.FacilitatorIds.Add((await app.AddFacilitatorAsync("Carl")).Id);

        await Refused.ByAsync(desk, Rule.UnknownChoice, () => desk.Get<ChangeWorkshop>().HandleAsync(withStranger, default));
        var kept = await app.WorkshopAsync(workshop.Id);
        Assert.Equal(("Ny titel", 2), (kept.Title, kept.Facilitators.Count));
    }
}
