using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Rounds;

public class RoundTests
{
    private static readonly RoundPlan Plan = A.RoundPlan();

    [Fact]
    public void A_round_keeps_what_it_was_made_of_and_who_opened_it()
    {
        var by = A.Person();

        var round = new Round(Plan with { Name = "  Runde 3 ", Places = 6 }, by, A.Moment);

        Assert.Equal("Runde 3", round.Name);
        Assert.Equal(
            (Plan.ApplicationDeadline, Plan.AnswerBy, Plan.FirstDay, Plan.LastDay), (round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay));
        Assert.Equal(6, round.Places);
        Assert.Equal((by, A.Moment), (round.OpenedById, round.OpenedAt));
        Assert.Equal((null, null), (round.ClosedById, round.ClosedAt));
    }

    [Fact]
    public void A_round_has_at_least_one_place_and_no_more_than_anybody_means()
    {
        Assert.Equal(1, A.Round(Plan with { Places = 1 }).Places);
        Assert.Equal(Round.MostPlaces, A.Round(Plan with { Places = Round.MostPlaces }).Places);
        Assert.All(new[] { 0, -1, Round.MostPlaces + 1 }, places => Refused.By(Rule.PlacesOutOfRange, () => A.Round(Plan with { Places = places }), Round.MostPlaces));
    }

    [Fact]
    public void A_round_does_not_end_before_it_begins()
        => Refused.By(Rule.EndBeforeStart, () => A.Round(Plan with { LastDay = Plan.FirstDay.AddDays(-1) }));

    [Fact]
    public void A_round_may_last_one_day() => Assert.Equal(Plan.FirstDay, A.Round(Plan with { LastDay = Plan.FirstDay }).LastDay);

    [Fact]
    public void A_round_lasts_nine_months_at_most()
    {
        var last = new DateOnly(2026, 11, 1);

        Assert.Equal(last, A.Round(Plan with { LastDay = last }).LastDay);
        Refused.By(Rule.LongerThanNineMonths, () => A.Round(Plan with { LastDay = last.AddDays(1) }), last);
    }

    [Fact]
    public void The_application_deadline_does_not_lie_after_the_first_day()
    {
        var onFirst = Plan with { ApplicationDeadline = Plan.FirstDay, AnswerBy = Plan.FirstDay };

        Assert.Equal(Plan.FirstDay, A.Round(onFirst).ApplicationDeadline);
        Refused.By(Rule.DeadlineAfterFirstDay, () => A.Round(onFirst with { ApplicationDeadline = Plan.FirstDay.AddDays(1) }));
    }

    [Fact]
    public void Applicants_are_answered_from_the_deadline_to_the_first_day()
    {
        Assert.Equal(Plan.ApplicationDeadline, A.Round(Plan with { AnswerBy = Plan.ApplicationDeadline }).AnswerBy);
        Assert.Equal(Plan.FirstDay, A.Round(Plan with { AnswerBy = Plan.FirstDay }).AnswerBy);
        Assert.All(
            new[] { Plan.ApplicationDeadline.AddDays(-1), Plan.FirstDay.AddDays(1) },
            day => Refused.By(Rule.AnswerByOutOfRange, () => A.Round(Plan with { AnswerBy = day }), Plan.ApplicationDeadline, Plan.FirstDay));
        Refused.By(Rule.TextMissing, () => A.Round(Plan with { AnswerBy = null }));
    }

    [Fact]
    public void A_round_has_a_name_of_limited_length()
    {
        Refused.By(Rule.TextMissing, () => A.Round(Plan with { Name = Texts.Blank }));
        Refused.By(Rule.TextTooLong, () => A.Round(Plan with { Name = Texts.OfLength(Round.NameMaxLength + 1) }), Round.NameMaxLength);
    }

    [Theory]
    [InlineData("2025-12-01", RoundStanding.Open, true)]
    [InlineData("2025-12-02", RoundStanding.Answering, false)]
    [InlineData("2026-01-31", RoundStanding.Answering, false)]
    [InlineData("2026-02-01", RoundStanding.Running, false)]
    [InlineData("2026-10-31", RoundStanding.Running, false)]
    [InlineData("2026-11-01", RoundStanding.Over, false)]
    public void Every_day_of_a_round_counts_to_its_end(string today, RoundStanding standing, bool isOpen)
    {
        var (round, day) = (A.Round(), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(standing, Round.StandingOn(day).Compile()(round));
        Assert.Equal(isOpen, Round.OpenOn(day).Compile()(round));
    }

    [Fact]
    public void A_closed_round_takes_no_applications_and_keeps_who_closed_it_and_when()
    {
        var (round, by) = (A.Round(), A.Person());

        round.Close(by, A.Moment);

        Assert.Equal((by, A.Moment), (round.ClosedById, round.ClosedAt));
        Assert.Equal(RoundStanding.Closed, Round.StandingOn(Plan.ApplicationDeadline).Compile()(round));
        Assert.False(Round.OpenOn(Plan.ApplicationDeadline).Compile()(round));
        Refused.By(Rule.RoundClosed, () => round.Close(A.Person(), A.Moment), A.Day);
        Refused.By(Rule.RoundClosed, () => round.Change(Plan, Nothing, A.Person(), A.Moment), A.Day);
        Refused.By(Rule.RoundClosed, () => round.RequireRoomFor(Plan.FirstDay, Plan.LastDay, projects: 0), A.Day);
    }

    [Fact]
    public void A_change_is_kept_and_refused_by_the_same_rules_as_a_new_round()
    {
        var round = A.Round();
        var wanted = new RoundPlan("Runde 4", 5, new DateOnly(2025, 12, 5), new DateOnly(2026, 1, 20), new DateOnly(2026, 1, 25), new DateOnly(2026, 10, 1));

        round.Change(wanted, Nothing, A.Person(), A.Moment);

        Assert.Equal(wanted, new RoundPlan(round.Name, round.Places, round.ApplicationDeadline, round.AnswerBy, round.FirstDay, round.LastDay));
        Refused.By(Rule.PlacesOutOfRange, () => round.Change(wanted with { Places = 0 }, Nothing, A.Person(), A.Moment), Round.MostPlaces);
        Refused.By(Rule.TextMissing, () => round.Change(wanted with { AnswerBy = null }, Nothing, A.Person(), A.Moment));
        Assert.Equal("Runde 4", round.Name);
    }

    [Fact]
    public void A_round_keeps_a_place_for_every_project_it_has()
    {
        var round = A.Round();

        round.Change(Plan with { Places = 3 }, Nothing with { Projects = 3 }, A.Person(), A.Moment);

        Refused.By(Rule.FewerPlacesThanProjects, () => round.Change(Plan with { Places = 2 }, Nothing with { Projects = 3 }, A.Person(), A.Moment), 3);
    }

    [Fact]
    public void A_round_that_has_too_few_places_already_can_be_changed_in_everything_else()
    {
        var round = A.Round();

        round.Change(Plan with { Name = "Runde 5" }, Nothing with { Projects = 9 }, A.Person(), A.Moment);

        Assert.Equal("Runde 5", round.Name);
    }

    [Fact]
    public void A_round_does_not_leave_a_course_outside()
    {
        var (round, course) = (A.Round(), new CourseInRound("Skærme", Plan.FirstDay.AddDays(10), Plan.LastDay.AddDays(-10)));
        var holds = new RoundHolds(1, course, course);

        round.Change(Plan with { FirstDay = course.Start, LastDay = course.End }, holds, A.Person(), A.Moment);

        Refused.By(
            Rule.RoundBeginsAfterCourse, () => round.Change(Plan with { FirstDay = course.Start.AddDays(1), LastDay = course.End }, holds, A.Person(), A.Moment), "Skærme", course.Start);
        Refused.By(
            Rule.RoundEndsBeforeCourse, () => round.Change(Plan with { FirstDay = course.Start, LastDay = course.End.AddDays(-1) }, holds, A.Person(), A.Moment), "Skærme", course.End);
    }

    [Fact]
    public void A_course_that_lay_outside_before_does_not_hold_the_other_days()
    {
        var plan = Plan with { LastDay = Plan.LastDay.AddDays(-20) };
        var (round, course) = (A.Round(plan), new CourseInRound("Skærme", plan.FirstDay.AddDays(-10), plan.LastDay.AddDays(20)));

        round.Change(
            plan with { FirstDay = plan.FirstDay.AddDays(-5), LastDay = plan.LastDay.AddDays(5) }, new RoundHolds(1, course, course), A.Person(), A.Moment);

        Assert.Equal((plan.FirstDay.AddDays(-5), plan.LastDay.AddDays(5)), (round.FirstDay, round.LastDay));
    }

    [Fact]
    public void Days_that_stay_are_not_held_against_a_course_that_lay_outside_before()
    {
        var (round, course) = (A.Round(), new CourseInRound("Skærme", Plan.FirstDay.AddDays(-10), Plan.LastDay.AddDays(20)));

        round.Change(Plan with { Name = "Runde 5" }, new RoundHolds(1, course, course), A.Person(), A.Moment);

        Assert.Equal("Runde 5", round.Name);
    }

    [Fact]
    public void The_course_that_ends_last_keeps_the_round_open_whichever_begins_first()
    {
        var (early, late) = (new CourseInRound("Skærme", Plan.FirstDay, Plan.FirstDay.AddDays(20)), new CourseInRound("Sensorer", Plan.FirstDay.AddDays(30), Plan.LastDay));

        Refused.By(
            Rule.RoundEndsBeforeCourse, () => A.Round().Change(Plan with { LastDay = Plan.LastDay.AddDays(-1) }, new RoundHolds(2, early, late), A.Person(), A.Moment), "Sensorer", Plan.LastDay);
    }

    [Fact]
    public void A_round_takes_projects_until_its_places_are_taken()
    {
        var round = A.Round();

        round.RequireRoomFor(Plan.FirstDay, Plan.LastDay, projects: Plan.Places - 1);

        Refused.By(Rule.RoundFull, () => round.RequireRoomFor(Plan.FirstDay, Plan.LastDay, projects: Plan.Places), Plan.Places);
    }

    [Fact]
    public void A_course_lies_within_the_days_of_its_round()
    {
        var round = A.Round();
        round.RequireRoomFor(Plan.LastDay, Plan.LastDay, projects: 0);
        round.RequireRoomFor(Plan.FirstDay, Plan.FirstDay, projects: 0);

        foreach (var outside in new[] { Plan.FirstDay.AddDays(-1), Plan.LastDay.AddDays(1) })
        {
            Refused.By(Rule.CourseStartsOutsideRound, () => round.RequireRoomFor(outside, Plan.LastDay, 0), Plan.FirstDay, Plan.LastDay);
            Refused.By(Rule.CourseEndsOutsideRound, () => round.RequireRoomFor(Plan.FirstDay, outside, 0), Plan.FirstDay, Plan.LastDay);
        }
    }

    private static RoundHolds Nothing => new(0, null, null);
}
