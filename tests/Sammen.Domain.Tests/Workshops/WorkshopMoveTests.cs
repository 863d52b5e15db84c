using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>A planned workshop is put on another day, and that is remembered.</summary>
public class WorkshopMoveTests
{
    private static readonly DateTime Later = A.Moment.AddDays(7);

    [Fact]
    public void It_begins_at_the_new_time_and_keeps_the_rest_of_its_plan()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);
        var (title, minutes, place) = (workshop.Title, workshop.Minutes, workshop.Place);
        var by = A.Person();

        workshop.Move(project, Later, by, A.Moment.AddHours(1));

        Assert.Equal((Later, title, minutes, place), (workshop.StartsAt, workshop.Title, workshop.Minutes, workshop.Place));
        Assert.Equal((by, A.Moment.AddHours(1)), (workshop.ChangedById!.Value, workshop.ChangedAt!.Value));
    }

    [Fact]
    public void Each_move_is_recorded_with_who_and_when_and_so_is_one_back()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);
        var (first, second) = (A.Person(), A.Person());

        workshop.Move(project, Later, first, A.Moment.AddHours(1));
        workshop.Move(project, A.Moment, second, A.Moment.AddHours(2));

        Assert.Equal(
            [(A.Moment, Later, first, A.Moment.AddHours(1)), (Later, A.Moment, second, A.Moment.AddHours(2))],
            workshop.Moves.Select(move => (move.From, move.To, move.ById, move.At)));
    }

    [Fact]
    public void A_change_of_the_plan_that_moves_it_is_recorded_too_and_one_that_does_not_is_not()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);

        workshop.Change(project, A.WorkshopPlan() with { Title = "En anden titel" }, A.Person(), A.Moment);
        Assert.Empty(workshop.Moves);

        workshop.Change(project, A.WorkshopPlan() with { StartsAt = Later }, A.Person(), A.Moment);
        Assert.Equal((A.Moment, Later), Assert.Single(workshop.Moves.Select(move => (move.From, move.To))));
    }

    [Fact]
    public void The_same_time_again_is_no_move()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);
        var signed = (workshop.ChangedById, workshop.ChangedAt);

        workshop.Move(project, workshop.StartsAt, A.Person(), A.Moment.AddHours(1));

        Assert.Empty(workshop.Moves);
        Assert.Equal(signed, (workshop.ChangedById, workshop.ChangedAt));
    }

    [Fact]
    public void What_was_held_or_cancelled_is_not_moved()
    {
        var project = A.Project();
        var (held, cancelled) = (A.Workshop(project: project), A.Workshop(project: project));
        held.Hold(A.Person(), A.Moment);
        cancelled.Cancel(A.Person(), A.Moment);

        Refused.By(Rule.WorkshopNotPlanned, () => held.Move(project, Later, A.Person(), A.Moment));
        Refused.By(Rule.WorkshopNotPlanned, () => cancelled.Move(project, Later, A.Person(), A.Moment));
        Assert.Empty(held.Moves);
    }

    [Fact]
    public void It_stays_near_its_course()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);

        Assert.Equal(Rule.DateOutOfRange, Assert.Throws<RuleBrokenException>(() => workshop.Move(project, A.Moment.AddYears(20), A.Person(), A.Moment)).Rule);
        Assert.Equal(A.Moment, workshop.StartsAt);
    }
}
