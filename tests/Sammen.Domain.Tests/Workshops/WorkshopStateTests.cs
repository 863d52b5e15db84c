using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Planned, then held or cancelled.</summary>
public class WorkshopStateTests
{
    [Fact]
    public void A_planned_workshop_is_held_on_its_day()
    {
        var workshop = A.Workshop();

        workshop.Hold(A.Person(), A.Moment);

        Assert.Equal(WorkshopState.Held, workshop.State);
    }

    [Fact]
    public void A_workshop_may_be_marked_held_on_its_day_before_it_starts()
    {
        var workshop = A.Workshop();

        workshop.Hold(A.Person(), A.Moment.AddHours(-6));

        Assert.Equal(WorkshopState.Held, workshop.State);
    }

    [Fact]
    public void A_workshop_may_be_marked_held_days_later()
    {
        var workshop = A.Workshop();

        workshop.Hold(A.Person(), A.Moment.AddDays(10));

        Assert.Equal(WorkshopState.Held, workshop.State);
    }

    [Fact]
    public void A_workshop_is_not_held_before_its_day()
    {
        var workshop = A.Workshop();

        Refused.By(Rule.WorkshopBeforeItsDay, () => workshop.Hold(A.Person(), A.Moment.AddDays(-1)), A.Day);
        Assert.Equal(WorkshopState.Planned, workshop.State);
    }

    [Fact]
    public void A_held_workshop_cannot_be_moved_to_a_day_to_come()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);
        workshop.Hold(A.Person(), A.Moment);

        Refused.By(
            Rule.WorkshopBeforeItsDay,
            () => workshop.Change(project, A.WorkshopPlan() with { StartsAt = A.Moment.AddDays(1) }, A.Person(), A.Moment),
            A.Day.AddDays(1));
        Assert.Equal(A.Moment, workshop.StartsAt);
    }

    [Fact]
    public void The_day_of_a_workshop_is_the_Danish_one()
    {
        var fiveMinutesIntoTheDay = new DateTime(2026, 5, 3, 22, 5, 0, DateTimeKind.Utc);
        var workshop = A.Workshop(A.WorkshopPlan() with { StartsAt = A.Moment });

        Refused.By(Rule.WorkshopBeforeItsDay, () => workshop.Hold(A.Person(), fiveMinutesIntoTheDay.AddMinutes(-10)), A.Day);
        workshop.Hold(A.Person(), fiveMinutesIntoTheDay);

        Assert.Equal(WorkshopState.Held, workshop.State);
    }

    [Fact]
    public void What_was_marked_as_held_is_planned_again_signed_by_who_says_so_and_nothing_else_is()
    {
        var (workshop, by) = (A.HeldWorkshop(), A.Person());

        workshop.Reopen(by, A.Moment.AddHours(1));

        Assert.Equal((WorkshopState.Planned, by, A.Moment.AddHours(1)), (workshop.State, workshop.ChangedById, workshop.ChangedAt));
        Refused.By(Rule.WorkshopNotHeld, () => workshop.Reopen(by, A.Moment));
        Refused.By(Rule.WorkshopNotHeld, () => A.CancelledWorkshop().Reopen(by, A.Moment));
    }

    [Fact]
    public void A_planned_workshop_may_be_cancelled() => Assert.Equal(WorkshopState.Cancelled, A.CancelledWorkshop().State);

    [Fact]
    public void A_held_workshop_is_neither_held_again_nor_cancelled()
    {
        var workshop = A.HeldWorkshop();

        Refused.By(Rule.WorkshopNotPlanned, () => workshop.Hold(A.Person(), A.Moment));
        Refused.By(Rule.WorkshopNotPlanned, () => workshop.Cancel(A.Person(), A.Moment));
        Assert.Equal(WorkshopState.Held, workshop.State);
    }

    [Fact]
    public void A_cancelled_workshop_is_neither_held_nor_cancelled_again()
    {
        var workshop = A.CancelledWorkshop();

        Refused.By(Rule.WorkshopNotPlanned, () => workshop.Hold(A.Person(), A.Moment));
        Refused.By(Rule.WorkshopNotPlanned, () => workshop.Cancel(A.Person(), A.Moment));
        Assert.Equal(WorkshopState.Cancelled, workshop.State);
    }

    [Fact]
    public void A_held_workshop_may_be_put_right_and_stays_held()
    {
        var project = A.Project();
        var workshop = A.Workshop(project: project);
        workshop.Hold(A.Person(), A.Moment);

        workshop.Change(project, A.WorkshopPlan() with { Minutes = 45 }, A.Person(), A.Moment);

        Assert.Equal((WorkshopState.Held, 45), (workshop.State, workshop.Minutes));
    }

    [Fact]
    public void A_cancelled_workshop_is_not_changed()
    {
        var project = A.Project();
        var workshop = A.CancelledWorkshop(project);

        Refused.By(Rule.WorkshopCancelled, () => workshop.Change(project, A.WorkshopPlan(), A.Person(), A.Moment));
    }

    [Fact]
    public void Attendance_is_counted_while_a_workshop_runs_and_put_right_afterwards()
    {
        var workshop = A.Workshop();
        workshop.Record(new Attendance(1, 2, 3, 4, 5, 6), A.Person(), A.Moment);
        workshop.Hold(A.Person(), A.Moment);

        workshop.Record(new Attendance(1, 9, 3, 4, 5, 6), A.Person(), A.Moment);

        Assert.Equal(new Attendance(1, 9, 3, 4, 5, 6), workshop.Attendance);
    }

    [Fact]
    public void Attendance_out_of_range_is_not_recorded()
    {
        var workshop = A.Workshop();

        Refused.By(Rule.AttendanceOutOfRange, () => workshop.Record(Attendance.None with { It = 501 }, A.Person(), A.Moment), 500);
        Assert.Equal(Attendance.None, workshop.Attendance);
    }

    [Fact]
    public void Nobody_took_part_in_a_cancelled_workshop()
        => Refused.By(Rule.WorkshopCancelled, () => A.CancelledWorkshop().Record(Attendance.None with { Leaders = 1 }, A.Person(), A.Moment));

    [Fact]
    public void Notes_may_be_logged_on_a_workshop_that_was_not_cancelled()
    {
        A.Workshop().RequireNotCancelled();
        A.HeldWorkshop().RequireNotCancelled();

        Refused.By(Rule.WorkshopCancelled, A.CancelledWorkshop().RequireNotCancelled);
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T22:59", false)]
    [InlineData("2026-03-29", "2026-03-28T23:00", true)]
    [InlineData("2026-03-30", "2026-03-29T21:59", false)]
    [InlineData("2026-03-30", "2026-03-29T22:00", true)]
    [InlineData("2026-03-30", "2027-01-01T00:00", true)]
    public void A_planned_workshop_is_coming_from_the_first_minute_of_its_Danish_day_on(string today, string startsAt, bool isComing)
    {
        var starts = DateTime.SpecifyKind(DateTime.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var workshop = A.Workshop(A.WorkshopPlan() with { StartsAt = starts }, A.Project());

        Assert.Equal(isComing, Workshop.ComingOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Compile()(workshop));
    }

    [Fact]
    public void A_workshop_that_was_cancelled_or_held_is_coming_no_more()
    {
        var coming = Workshop.ComingOn(new DateOnly(2000, 1, 1)).Compile();
        var (cancelled, held) = (A.Workshop(), A.Workshop());
        cancelled.Cancel(A.Person(), A.Moment);
        held.Hold(A.Person(), A.Moment.AddYears(1));

        Assert.False(coming(cancelled));
        Assert.False(coming(held));
    }
}
