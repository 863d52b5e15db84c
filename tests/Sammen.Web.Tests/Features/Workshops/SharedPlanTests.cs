using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Workshops;

/// <summary>An activity of several projects: planned once, and each one's own.</summary>
public sealed class SharedPlanTests : SharedPlanScene
{
    [Fact]
    public async Task A_facilitator_plans_for_their_own_projects_at_once()
    {
        var input = new PlanWorkshopInput
        {
            ProjectId = First.Id,
            Title = "Det svære",
            Kind = WorkshopKind.SharedLearning,
            Phase = Phase.Idea,
            Date = Day.AddDays(3),
            Start = new(9, 0),
            End = new(11, 0),
            FacilitatorIds = new HashSet<Guid> { Mette.Id },
            SharedWith = new HashSet<Guid> { Second.Id },
        };

        await (await App.AsAsync(Mette)).Get<PlanWorkshop>().HandleAsync(input, default);
        await (await App.AsAsync(Mette)).Get<PlanWorkshop>().HandleAsync(input, default);

        var parts = await PartsAsync();
        Assert.Equal([First.Id, Second.Id], parts.Select(part => part.ProjectId));
        Assert.All(parts, part => Assert.Equal(("Det svære", 120, Mette.Id), (part.Title, part.Minutes, Assert.Single(part.Facilitators).UserId)));
        Assert.Single(parts.Select(part => part.SharedPlanId).Distinct());
    }

    [Fact]
    public async Task What_is_no_shared_learning_is_planned_for_one_project_alone()
    {
        await (await App.AsAsync(Mette)).Get<PlanWorkshop>().HandleAsync(
            new()
            {
                ProjectId = First.Id,
                Title = "Opstart",
                Kind = WorkshopKind.Sparring,
                Phase = Phase.Idea,
                Date = Day,
                Start = new(9, 0),
                End = new(11, 0),
                FacilitatorIds = new HashSet<Guid> { Mette.Id },
                SharedWith = new HashSet<Guid> { Second.Id },
            },
            default);

        Assert.Null(Assert.Single(await PartsAsync()).SharedPlanId);
    }

    [Fact]
    public async Task Nobody_plans_for_a_project_that_is_not_theirs_and_nothing_is_half_planned()
    {
        await Assert.ThrowsAsync<NotAvailableException>(() => PlanAsync(Mette, First, JonasOwn));

        Assert.Empty(await PartsAsync());
    }

    [Fact]
    public async Task A_programme_manager_plans_for_any_project_and_all_its_facilitators_run_it_in_the_phase_it_is_in()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);

        var parts = await PartsAsync();
        Assert.Equal(
            [(First.Id, Phase.Idea), (Second.Id, Phase.Idea), (JonasOwn.Id, Phase.Design)], parts.Select(part => (part.ProjectId, part.Phase)));
        Assert.Equal([Mette.Id, Jonas.Id], parts[1].Facilitators.Select(runs => runs.UserId).OrderBy(id => id == Jonas.Id));
    }

    [Fact]
    public async Task A_project_nobody_runs_is_refused_and_the_others_with_it()
    {
        var desk = await App.AsAsync(Dorthe);
        var lonely = await App.AddProjectAsync([], "751", "Uden facilitator");

        await Refused.ByAsync(desk, Rule.WorkshopWithoutFacilitator, () => PlanAsync(Dorthe, First, lonely));

        Assert.Empty(await PartsAsync());
    }

    [Fact]
    public async Task A_move_by_who_has_all_of_the_projects_moves_all_and_every_project_is_told()
    {
        await PlanAsync(Mette, First, Second);
        var told = new List<Happened>();
        var desk = await App.AsAsync(Mette);
        using var inFirst = desk.Get<Sammen.Web.Changes.IHappenings>().Subscribe(First.Id, (happened, _) => told.Add(happened));
        using var inSecond = desk.Get<Sammen.Web.Changes.IHappenings>().Subscribe(Second.Id, (happened, _) => told.Add(happened));

        await MoveAsync(Mette, Second, days: 7);

        Assert.All(await PartsAsync(), part => Assert.Equal(Noon.AddDays(7), part.StartsAt));
        Assert.Equal([First.Id, Second.Id], told.Select(happened => Assert.IsType<WorkshopChanged>(happened.What).ProjectId).OrderBy(id => id == Second.Id));
        Assert.Equal(2, await App.ReadAsync(db => db.WorkshopMoves.CountAsync()));
    }

    [Fact]
    public async Task Who_has_only_some_of_the_projects_changes_what_is_their_own_and_not_the_plan()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);
        var desk = await App.AsAsync(Mette);
        var part = await PartAsync(First);

        await Refused.ByAsync(desk, Rule.SharedPlanOfOthers, () => MoveAsync(Mette, First, days: 7));
        await Refused.ByAsync(desk, Rule.SharedPlanOfOthers, () => desk.Get<ChangeWorkshop>().HandleAsync(part.Open() with { Title = "Kun mit" }, default));
        await Refused.ByAsync(desk, Rule.SharedPlanOfOthers, () => desk.Get<SetAgenda>().HandleAsync(new() { WorkshopId = part.Id, Items = [new() { Minutes = 5, Text = "Kun mit" }] }, default));
        await Refused.ByAsync(desk, Rule.SharedPlanOfOthers, () => desk.Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = part.Id, ProjectIds = new HashSet<Guid> { Second.Id } }, default));
        await Refused.ByAsync(desk, Rule.SharedPlanOfOthers, () => desk.Get<CancelSharedPlan>().HandleAsync(part.Id, default));
        await desk.Get<ChangeWorkshop>().HandleAsync(part.Open() with { Phase = Phase.Design }, default);
        await desk.Get<RecordAttendance>().HandleAsync(new(part.Id, HeadChange.Set(AttendanceGroup.Leaders, 4)), default);

        var parts = await PartsAsync();
        Assert.All(parts, one => Assert.Equal((Noon, "Det svære"), (one.StartsAt, one.Title)));
        Assert.Equal([(Phase.Design, 4), (Phase.Idea, 0), (Phase.Design, 0)], parts.Select(one => (one.Phase, one.Attendance.Total)));
    }

    [Fact]
    public async Task A_programme_manager_changes_a_shared_plan_and_nothing_else_of_a_project()
    {
        await PlanAsync(Dorthe, First, Second);
        var own = await App.AddWorkshopAsync(First, Mette);
        var desk = await App.AsAsync(Dorthe);
        var part = await PartAsync(First);

        await MoveAsync(Dorthe, First, days: 1);
        await desk.Get<ChangeWorkshop>().HandleAsync((await PartAsync(Second)).Open() with { Title = "Det, der lykkedes" }, default);
        await desk.Get<SetAgenda>().HandleAsync(new() { WorkshopId = part.Id, Items = [new() { Minutes = 30, Text = "Runde" }] }, default);

        var parts = (await PartsAsync()).FindAll(one => one.SharedPlanId is not null);
        Assert.All(parts, one => Assert.Equal((Noon.AddDays(1), "Det, der lykkedes", "Runde"), (one.StartsAt, one.Title, Assert.Single(one.Agenda).Text)));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<ChangeWorkshop>().HandleAsync(own.Open() with { Title = "Andet" }, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<CancelWorkshop>().HandleAsync(own.Id, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<HoldWorkshop>().HandleAsync(part.Id, default));
        await Assert.ThrowsAsync<NotAvailableException>(() => desk.Get<RecordAttendance>().HandleAsync(new(part.Id, HeadChange.Step(AttendanceGroup.Leaders, 1)), default));
    }

    [Fact]
    public async Task A_project_that_leaves_keeps_what_was_logged_and_the_others_go_on()
    {
        await PlanAsync(Dorthe, First, Second);
        var part = await PartAsync(First);
        await App.AddNoteAsync(First, Mette, workshop: part);
        var desk = await App.AsAsync(Mette);

        await desk.Get<CancelWorkshop>().HandleAsync(part.Id, default);
        await MoveAsync(Dorthe, Second, days: 7);

        Assert.Equal((WorkshopState.Cancelled, Noon, 1), ((await PartAsync(First)).State, (await PartAsync(First)).StartsAt, (await desk.Get<WorkshopQueries>().FindAsync(part.Id, default))!.TotalNotes));
        var other = (await (await App.AsAsync(Dorthe)).Get<WorkshopQueries>().FindAsync((await PartAsync(Second)).Id, default))!;
        Assert.Equal((WorkshopState.Planned, Noon.AddDays(7)), (other.State, other.StartsAt));
        Assert.Empty(other.Others);
    }

    [Fact]
    public async Task What_was_held_is_left_by_nobody_and_stays_when_the_rest_is_cancelled()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);
        var part = await PartAsync(First);
        var desk = await App.AsAsync(Mette);
        await desk.Get<HoldWorkshop>().HandleAsync(part.Id, default);

        await Refused.ByAsync(desk, Rule.WorkshopNotPlanned, () => desk.Get<CancelWorkshop>().HandleAsync(part.Id, default));
        await (await App.AsAsync(Dorthe)).Get<CancelSharedPlan>().HandleAsync((await PartAsync(Second)).Id, default);

        Assert.Equal([WorkshopState.Held, WorkshopState.Cancelled, WorkshopState.Cancelled], (await PartsAsync()).Select(one => one.State));
    }

    [Fact]
    public async Task A_plan_goes_on_where_its_round_is_closed_and_where_a_course_of_it_is()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);
        var desk = await App.AsAsync(Dorthe);
        await desk.Get<CloseRound>().HandleAsync(First.RoundId, default);
        await App.CloseAsync(JonasOwn, Jonas);

        await MoveAsync(Mette, First, days: 7);

        Assert.Equal([Noon.AddDays(7), Noon.AddDays(7), Noon], (await PartsAsync()).Select(part => part.StartsAt));
        await Refused.ByAsync(desk, Rule.ProjectClosed, () => MoveAsync(Dorthe, JonasOwn, days: 7));
    }

    [Fact]
    public async Task A_leader_reads_the_other_municipalities_names_and_nothing_more_of_them()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);
        var lise = await App.AsAsync(await App.AddLeaderAsync());
        var part = await PartAsync(First);

        var view = (await lise.Get<WorkshopQueries>().FindAsync(part.Id, default))!;

        Assert.Equal([$"Kommune {Builders.OtherMunicipality}", "Kommune 760"], view.Others.Select(other => other.Municipality.Brief).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(view.Others, other => Assert.Null(other.Seen));
        Assert.False(view.MayPlan);
        Assert.Null(await lise.Get<WorkshopQueries>().FindAsync((await PartAsync(Second)).Id, default));
    }

    [Fact]
    public async Task A_facilitator_sees_which_of_the_others_are_theirs_and_whether_the_plan_is()
    {
        await PlanAsync(Dorthe, First, Second, JonasOwn);
        var desk = await App.AsAsync(Mette);

        var view = (await desk.Get<WorkshopQueries>().FindAsync((await PartAsync(First)).Id, default))!;
        Assert.Equal([("Robotter", true), (null, true)], view.Others.Select(other => (other.Seen?.ProjectTitle, other.IsToCome)).OrderBy(other => other.Item1 is null));
        Assert.Equal((true, false), (view.MayEdit, view.MayPlan));
        var row = Assert.Single((await desk.Get<WorkshopQueries>().FindCoursePlanAsync(First.Id, 25, default))!.Workshops);
        Assert.Equal((2, true), (row.SharedWith, row.IsSharedByOthers));

        await (await App.AsAsync(Jonas)).Get<CancelWorkshop>().HandleAsync((await PartAsync(JonasOwn)).Id, default);

        Assert.True((await desk.Get<WorkshopQueries>().FindAsync((await PartAsync(First)).Id, default))!.MayPlan);
        row = Assert.Single((await desk.Get<WorkshopQueries>().FindCoursePlanAsync(First.Id, 25, default))!.Workshops);
        Assert.Equal((1, false), (row.SharedWith, row.IsSharedByOthers));
    }

    [Fact]
    public async Task A_kind_that_was_chosen_by_mistake_is_put_right_both_ways()
    {
        var workshop = await App.AddWorkshopAsync(First, Mette);
        var desk = await App.AsAsync(Mette);

        await desk.Get<ChangeWorkshop>().HandleAsync(workshop.Open() with { Kind = WorkshopKind.SharedLearning }, default);
        Assert.Equal(workshop.Id, Assert.Single(await App.ReadAsync(db => db.SharedPlans.ToListAsync())).Id);
        await desk.Get<ChangeWorkshop>().HandleAsync((await App.WorkshopAsync(workshop.Id)).Open() with { Kind = WorkshopKind.Teaching }, default);

        Assert.Empty(await App.ReadAsync(db => db.SharedPlans.ToListAsync()));
        Assert.Null((await App.WorkshopAsync(workshop.Id)).SharedPlanId);
    }

    [Fact]
    public async Task Whoever_runs_a_part_that_is_moved_along_is_asked_after_too()
    {
        await PlanAsync(Dorthe, First, Second);
        await (await App.AsAsync(Jonas)).Get<CancelWorkshop>().HandleAsync((await PartAsync(Second)).Id, default);
        await (await App.AsAsync(Mette)).Get<JoinSharedPlan>().HandleAsync(new() { WorkshopId = (await PartAsync(First)).Id, ProjectIds = new HashSet<Guid> { Second.Id } }, default);
        var again = (await PartsAsync()).Single(part => part.ProjectId == Second.Id && part.State == WorkshopState.Planned);
        await (await App.AsAsync(Jonas)).Get<ChangeWorkshop>().HandleAsync(again.Open() with { FacilitatorIds = new HashSet<Guid> { Jonas.Id } }, default);
        await App.AddWorkshopAsync(JonasOwn, Jonas, Noon.AddDays(7), "Hemmeligt");

        var clashes = await (await App.AsAsync(Mette)).Get<MoveQueries>().FindClashesAsync((await PartAsync(First)).Id, Noon.AddDays(7), default);

        Assert.Equal([new Clash("Jonas Lind", Seen: null)], clashes);
    }

    [Fact]
    public async Task The_other_parts_of_it_are_no_clash_for_who_runs_several()
    {
        await PlanAsync(Mette, First, Second);
        var own = await App.AddWorkshopAsync(Second, Mette, Noon.AddDays(7), "Noget andet");

        var clashes = (await (await App.AsAsync(Mette)).Get<MoveQueries>().FindClashesAsync((await PartAsync(First)).Id, Noon, default))!;
        Assert.Empty(clashes);

        Assert.Equal(
            [new Clash(Mette.Name, new SeenClash(own.Title, own.StartsAt))],
            await (await App.AsAsync(Mette)).Get<MoveQueries>().FindClashesAsync((await PartAsync(First)).Id, Noon.AddDays(7), default));
    }
}
