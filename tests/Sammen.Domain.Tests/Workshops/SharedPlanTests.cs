using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public sealed class SharedPlanTests
{
    private static readonly DateTime Later = A.Moment.AddDays(1);
    private static readonly DateTime NewTime = A.Moment.AddDays(7);
    private static readonly Guid Anna = A.Person();
    private static readonly Guid Bo = A.Person();

    [Fact]
    public void Shared_learning_has_a_plan_of_its_own_from_the_start_and_nothing_else_has()
    {
        Assert.Single(Shared().SharedPlan!.Parts);
        Assert.Null(A.Workshop().SharedPlan);
    }

    [Fact]
    public void A_project_that_joins_gets_the_same_activity_in_its_own_phase_run_by_its_own_facilitators()
    {
        var first = Shared();
        first.SetAgenda([new(10, null, "Velkommen"), new(20, CoreQuestion.Involvement, null)], Anna, Later);
        var project = With(A.ProjectSupporting(Phase.Design, Phase.Implementation), Bo);

        var part = Assert.Single(first.SharedPlan!.Join(first, [project], Anna, Later));

        Assert.Same(first.SharedPlan, part.SharedPlan);
        Assert.Equal((first.Title, first.Kind, first.StartsAt, first.Minutes, first.Place), (part.Title, part.Kind, part.StartsAt, part.Minutes, part.Place));
        Assert.Equal(first.Agenda.Select(point => point.Item), part.Agenda.Select(point => point.Item));
        Assert.Equal((project.Id, Phase.Design), (part.ProjectId, part.Phase));
        Assert.Equal([Bo], part.Facilitators.Select(facilitator => facilitator.UserId));
        Assert.Equal((Anna, Later), (part.ChangedById, part.ChangedAt));
        Assert.Equal((Anna, Later), (first.SharedPlan.ChangedById, first.SharedPlan.ChangedAt));
    }

    [Fact]
    public void Who_plans_for_several_of_their_own_projects_runs_them_alone()
    {
        var project = With(A.Project(), Bo, Anna);

        Assert.Equal([Anna], Shared().SharedPlan!.Join(Shared(), [project], Anna, Later)[0].Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Fact]
    public void A_project_joins_once_and_again_after_it_left()
    {
        var first = Shared();
        var project = With(A.Project(), Bo);
        var part = Join(first, project);

        Assert.Empty(first.SharedPlan!.Join(first, [project], Anna, Later));
        part.Cancel(Bo, Later);

        Assert.NotSame(part, Assert.Single(first.SharedPlan.Join(first, [project], Anna, Later)));
    }

    [Fact]
    public void What_one_becomes_the_others_become_and_each_records_its_move()
    {
        var first = Shared();
        var (second, third) = (Join(first), Join(first));

        second.Move(second.Project, NewTime, Bo, Later);

        Assert.All(new[] { second, third }, part =>
        {
            Assert.Equal(NewTime, part.StartsAt);
            Assert.Equal((A.Moment, NewTime, Bo, Later), Assert.Single(part.Moves.Select(move => (move.From, move.To, move.ById, move.At))));
            Assert.Equal((Bo, Later), (part.ChangedById, part.ChangedAt));
        });

        second.Change(second.Project, Plan() with { Title = "Det, der lykkedes", StartsAt = NewTime, Minutes = 90, Place = "Rådhuset", Phase = Phase.Design }, Bo, Later);
        second.SetAgenda([new(30, null, "Runde")], Bo, Later);

        Assert.Equal(("Det, der lykkedes", 90, "Rådhuset"), (third.Title, third.Minutes, third.Place));
        Assert.Equal([new AgendaItem(30, null, "Runde")], third.Agenda.Select(point => point.Item));
        Assert.Equal(Phase.Idea, third.Phase);
        Assert.Equal((Bo, Later), (first.SharedPlan!.ChangedById, first.SharedPlan.ChangedAt));
    }

    [Fact]
    public void What_is_a_projects_own_changes_there_alone_and_the_plan_with_it_does_not()
    {
        var first = Shared();
        var (second, third) = (Join(first), Join(first));
        var signed = first.SharedPlan!.ChangedAt;

        second.Record(Attendance.None with { Leaders = 3 }, Bo, NewTime);
        second.Change(second.Project, Plan() with { FacilitatorIds = [Bo] }, Bo, NewTime);
        second.Hold(Bo, NewTime);

        Assert.Equal((0, WorkshopState.Planned), (third.Attendance.Total, third.State));
        Assert.NotEqual(NewTime, third.ChangedAt);
        Assert.Equal(signed, first.SharedPlan.ChangedAt);
    }

    [Fact]
    public void What_was_held_or_left_stays_where_it_is_and_what_is_put_right_in_it_moves_nobody()
    {
        var first = Shared();
        var (held, left, third) = (Join(first), Join(first), Join(first));
        held.Hold(Bo, Later);
        left.Cancel(Bo, Later);

        third.Move(third.Project, NewTime, Bo, Later);
        held.Change(held.Project, Plan() with { Minutes = 30, Phase = held.Phase }, Bo, Later);

        Assert.Equal((A.Moment, A.Moment), (held.StartsAt, left.StartsAt));
        Assert.Equal((Plan().Minutes, 30), (third.Minutes, held.Minutes));
    }

    [Fact]
    public void A_part_of_a_closed_course_is_left_alone()
    {
        var first = Shared();
        var (closed, third) = (Join(first), Join(first));
        closed.Project.Close(Anna, Later);

        third.Move(third.Project, NewTime, Bo, Later);

        Assert.Equal(A.Moment, closed.StartsAt);
        Refused.By(Rule.ProjectClosed, () => first.SharedPlan!.Join(third, [With(ClosedProject(), Bo)], Anna, Later), A.Day);
    }

    [Fact]
    public void It_is_cancelled_for_all_who_still_have_it_to_come()
    {
        var first = Shared();
        var (held, second, third) = (Join(first), Join(first), Join(first));
        held.Hold(Bo, Later);
        first.Hold(Bo, Later);

        Assert.Equal([second, third], first.SharedPlan!.Cancel(Anna, Later));

        Assert.Equal([WorkshopState.Held, WorkshopState.Cancelled, WorkshopState.Cancelled], new[] { held, second, third }.Select(part => part.State));
    }

    [Fact]
    public void Nobody_joins_what_is_over()
    {
        var first = Shared();
        first.Cancel(Anna, Later);

        Refused.By(Rule.WorkshopNotPlanned, () => first.SharedPlan!.Join(first, [With(A.Project(), Bo)], Anna, Later));
    }

    [Fact]
    public void A_plan_has_at_most_a_hundred_parts()
    {
        var first = Shared();
        var projects = Enumerable.Range(0, SharedPlan.MostParts).Select(_ => With(A.Project(), Bo)).ToList();

        Refused.By(Rule.TooManyShare, () => first.SharedPlan!.Join(first, projects, Anna, Later), SharedPlan.MostParts);

        Assert.Single(first.SharedPlan!.Parts);
        Assert.Equal(99, first.SharedPlan.Join(first, projects.Take(99), Anna, Later).Count);
    }

    [Fact]
    public void It_stops_and_begins_to_be_shared_with_its_kind_while_nobody_else_takes_part()
    {
        var project = A.Project();
        var workshop = Shared(project);

        workshop.Change(project, Plan() with { Kind = WorkshopKind.Sparring }, Anna, Later);
        Assert.Null(workshop.SharedPlan);

        workshop.Change(project, Plan(), Anna, Later);
        Assert.Equal([workshop], workshop.SharedPlan!.Parts);

        Join(workshop);
        Refused.By(Rule.SharedByOthers, () => workshop.Change(project, Plan() with { Kind = WorkshopKind.Workshop }, Anna, Later));
    }

    private static WorkshopPlan Plan() => A.WorkshopPlan() with { Kind = WorkshopKind.SharedLearning };

    /// <summary>As it is read, with its project.</summary>
    private static Workshop Shared(Project? project = null)
    {
        project ??= A.Project();
        var workshop = A.Workshop(Plan(), project);
        typeof(Workshop).GetProperty(nameof(Workshop.Project))!.SetValue(workshop, project);
        return workshop;
    }

    private static Workshop Join(Workshop first, Project? project = null)
        => A.WithId(Assert.Single(first.SharedPlan!.Join(first, [project ?? With(A.Project(), Bo)], Anna, A.Moment)));

    private static Project ClosedProject()
    {
        var project = A.Project();
        project.Close(Anna, A.Moment);
        return project;
    }

    private static Project With(Project project, params Guid[] facilitators)
    {
        foreach (var facilitator in facilitators.Where(_ => project.ClosedAt is null))
        {
            project.Assign(facilitator, Anna, A.Moment);
        }

        return project;
    }
}
