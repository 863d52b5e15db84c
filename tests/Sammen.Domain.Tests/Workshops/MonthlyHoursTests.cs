using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Hours promised and used, month by month.</summary>
public class MonthlyHoursTests
{
    private static readonly DateOnly Start = new(2026, 4, 15);

    [Fact]
    public void Months_run_from_the_day_the_course_began_on()
    {
        var hours = Of(3, (new DateOnly(2026, 4, 15), 1), (new DateOnly(2026, 5, 14), 2), (new DateOnly(2026, 5, 15), 4), (new DateOnly(2026, 7, 14), 8));

        Assert.Equal(
            [
                new(new DateOnly(2026, 4, 15), new DateOnly(2026, 5, 14), 3),
                new(new DateOnly(2026, 5, 15), new DateOnly(2026, 6, 14), 4),
                new(new DateOnly(2026, 6, 15), new DateOnly(2026, 7, 14), 8),
            ],
            hours.Months);
        Assert.Equal((0, 15), (hours.Outside, hours.Used));
    }

    [Fact]
    public void Hours_before_and_after_the_course_are_counted_by_themselves()
    {
        var hours = Of(1, (new DateOnly(2026, 4, 14), 1), (new DateOnly(2026, 5, 1), 2), (new DateOnly(2026, 5, 15), 4));

        Assert.Equal((5, 7), (hours.Outside, hours.Used));
    }

    [Fact]
    public void A_course_that_began_on_the_31st_has_months_without_a_gap()
        => Assert.Equal(
            ["31-01–27-02", "28-02–30-03", "31-03–29-04"],
            MonthlyHours.Of(new DateOnly(2026, 1, 31), 3, 10, []).Months.Select(month => $"{month.First:dd-MM}–{month.Last:dd-MM}"), StringComparer.Ordinal);

    [Theory]
    [InlineData(4.99, HoursStanding.FarBelow)]
    [InlineData(5, HoursStanding.AsAgreed)]
    [InlineData(15, HoursStanding.AsAgreed)]
    [InlineData(15.01, HoursStanding.FarAbove)]
    public void A_month_is_far_off_below_half_and_above_one_and_a_half_of_what_is_set_aside(double used, HoursStanding standing)
    {
        var hours = Of(1, (Start, (decimal)used));

        Assert.Equal(standing, hours.StandingOf(hours.Months[0], new DateOnly(2026, 5, 15)));
        Assert.Equal(HoursStanding.AsAgreed, hours.StandingOf(hours.Months[0], new DateOnly(2026, 5, 14)));
    }

    [Fact]
    public void A_quiet_July_is_as_it_should_be_and_a_busy_one_is_told()
    {
        var quiet = MonthlyHours.Of(new DateOnly(2026, 7, 1), 1, 10, []);
        var busy = MonthlyHours.Of(new DateOnly(2026, 7, 1), 1, 10, [(new DateOnly(2026, 7, 3), 16)]);

        Assert.Equal(HoursStanding.AsAgreed, quiet.StandingOf(quiet.Months[0], new DateOnly(2026, 8, 1)));
        Assert.Equal(HoursStanding.FarAbove, busy.StandingOf(busy.Months[0], new DateOnly(2026, 8, 1)));
    }

    [Theory]
    [InlineData(14.99, HoursStanding.FarBelow)]
    [InlineData(15, HoursStanding.AsAgreed)]
    [InlineData(25, HoursStanding.AsAgreed)]
    [InlineData(25.01, HoursStanding.FarAbove)]
    public void A_course_is_far_off_by_a_quarter_of_the_months_that_are_over(double used, HoursStanding standing)
        => Assert.Equal(standing, Of(3, (Start, (decimal)used), (new DateOnly(2026, 6, 16), 100)).StandingOn(new DateOnly(2026, 6, 15)));

    [Fact]
    public void In_its_first_month_a_course_is_as_agreed()
        => Assert.Equal(HoursStanding.AsAgreed, Of(3).StandingOn(new DateOnly(2026, 5, 14)));

    [Fact]
    public void No_hour_is_lost_or_counted_twice()
        => Prop.ForAll(
            (from start in Gen.Choose(0, 400)
             from months in Gen.Choose(1, 9)
             from used in (from day in Gen.Choose(-60, 800) from hours in Gen.Choose(0, 400) select (new DateOnly(2026, 1, 1).AddDays(day), hours / 4m)).ListOf()
             select (Start: new DateOnly(2026, 1, 1).AddDays(start), Months: months, Used: used.ToList())).ToArbitrary(),
            course =>
            {
                var hours = MonthlyHours.Of(course.Start, course.Months, 10, course.Used);

                Assert.Equal(course.Used.Sum(workshop => workshop.Item2), hours.Used);
                Assert.Equal(course.Months, hours.Months.Count);
                Assert.Equal(hours.Months.Skip(1).Select(month => month.First), hours.Months.SkipLast(1).Select(month => month.Last.AddDays(1)));
                Assert.True(hours.Outside >= 0);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static MonthlyHours Of(int months, params (DateOnly On, decimal Hours)[] used) => MonthlyHours.Of(Start, months, 10, used);
}
