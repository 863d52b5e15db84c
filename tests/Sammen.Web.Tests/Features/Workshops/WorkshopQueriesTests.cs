using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;
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
