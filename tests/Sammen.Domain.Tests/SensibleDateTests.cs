using Sammen.Domain.FollowUps;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests;

public class SensibleDateTests
{
    private static readonly DateOnly First = A.CourseStart.AddYears(-1);
    private static readonly DateOnly Last = A.CourseEnd.AddYears(2);

    public static TheoryData<DateOnly> Mistyped => [DateOnly.MinValue, new DateOnly(26, 12, 24), new DateOnly(1999, 12, 31), First.AddDays(-1), Last.AddDays(1), new DateOnly(2206, 12, 24), DateOnly.MaxValue];

    [Theory]
    [MemberData(nameof(Mistyped))]
    public void A_follow_up_and_a_workshop_lie_near_their_course(DateOnly date)
    {
        var project = A.Project();
        var startsAt = date.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);

        Refused.By(Rule.DateOutOfRange, () => _ = new FollowUp(project, "Spørg", "Teamlederen", date, note: null, A.Person(), A.Moment), First, Last);
        Refused.By(Rule.DateOutOfRange, () => _ = new Workshop(project, A.WorkshopPlan() with { StartsAt = startsAt }, A.Person(), A.Moment), First, Last);
        Refused.By(Rule.DateOutOfRange, () => A.Workshop(project: project).Change(project, A.WorkshopPlan() with { StartsAt = startsAt }, A.Person(), A.Moment), First, Last);
    }

    [Fact]
    public void The_first_and_the_last_day_near_a_course_are_let_through()
        => Assert.All(new[] { First, Last }, date => Assert.Equal(date, A.FollowUp(due: date).Due));

    [Fact]
    public void A_round_and_a_course_lie_in_this_century()
    {
        var (year26, deadline) = (new DateOnly(26, 2, 1), new DateOnly(2026, 1, 1));

        Refused.By(Rule.DateOutOfRange, () => A.Round(A.RoundPlan() with { ApplicationDeadline = year26, FirstDay = year26, LastDay = year26.AddMonths(2) }), SensibleDate.First, SensibleDate.Last);
        Refused.By(Rule.DateOutOfRange, () => A.Round(A.RoundPlan() with { ApplicationDeadline = year26, FirstDay = deadline, LastDay = deadline.AddMonths(2) }), SensibleDate.First, SensibleDate.Last);
        Refused.By(Rule.DateOutOfRange, () => A.Project(A.ProjectPlan() with { CourseStart = year26, CourseEnd = year26.AddMonths(2) }), SensibleDate.First, SensibleDate.Last);
    }

    [Fact]
    public void No_date_or_moment_of_the_calendar_is_too_strange_to_be_asked()
    {
        Assert.All(new[] { DateTime.MinValue, DateTime.MaxValue }, moment => Assert.False(SensibleDate.Is(DateTime.SpecifyKind(moment, DateTimeKind.Utc))));
        Assert.All(new[] { DateOnly.MinValue, DateOnly.MaxValue }, date =>
        {
            Assert.False(SensibleDate.Is(date));
            Assert.Equal(DateTimeKind.Utc, DanishTime.ToUtc(date, TimeOnly.MinValue).Kind);
        });
    }

    [Fact]
    public void The_first_and_the_last_day_of_this_century_make_sense_and_their_neighbours_do_not()
    {
        Assert.All(new[] { SensibleDate.First, SensibleDate.Last }, date => Assert.True(SensibleDate.Is(date)));
        Assert.All(new[] { SensibleDate.First.AddDays(-1), SensibleDate.Last.AddDays(1) }, date => Assert.False(SensibleDate.Is(date)));
    }

    [Fact]
    public void A_moment_makes_sense_from_the_first_Danish_midnight_until_the_last()
    {
        var end = DanishTime.ToUtc(SensibleDate.Last.AddDays(1), TimeOnly.MinValue);

        Assert.All(new[] { SensibleDate.FirstMoment, A.Moment, end.AddTicks(-1) }, moment => Assert.True(SensibleDate.Is(moment)));
        Assert.All(new[] { SensibleDate.FirstMoment.AddTicks(-1), end }, moment => Assert.False(SensibleDate.Is(moment)));
    }
}
