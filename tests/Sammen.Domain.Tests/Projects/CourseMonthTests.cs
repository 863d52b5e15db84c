using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Tests.Projects;

public class CourseMonthTests
{
    [Fact]
    public void Before_the_course_begins_it_is_in_month_0() => Assert.Equal(new CourseMonth(0, 9), On("2026-01-31"));

    [Fact]
    public void The_first_day_is_in_month_1() => Assert.Equal(new CourseMonth(1, 9), On("2026-02-01"));

    [Fact]
    public void The_last_day_of_the_first_month_is_in_month_1() => Assert.Equal(new CourseMonth(1, 9), On("2026-02-28"));

    [Fact]
    public void A_new_month_begins_on_the_day_of_the_month_the_course_began() => Assert.Equal(new CourseMonth(2, 9), On("2026-03-01"));

    [Fact]
    public void A_day_within_a_month_is_in_that_month() => Assert.Equal(new CourseMonth(8, 9), On("2026-09-15"));

    [Fact]
    public void The_last_day_of_the_course_is_in_its_last_month() => Assert.Equal(new CourseMonth(9, 9), On("2026-10-31"));

    [Fact]
    public void After_the_course_it_stays_in_the_last_month() => Assert.Equal(new CourseMonth(9, 9), On("2027-06-01"));

    [Theory]
    [InlineData("2026-02-01", "2026-02-01", 1)]
    [InlineData("2026-02-01", "2026-02-28", 1)]
    [InlineData("2026-02-01", "2026-03-02", 2)]
    [InlineData("2026-02-01", "2026-10-31", 9)]
    [InlineData("2026-02-24", "2026-06-30", 5)]
    [InlineData("2026-01-31", "2026-02-27", 1)]
    [InlineData("2026-08-31", "2026-12-15", 4)]
    public void A_course_has_as_many_months_as_it_begins(string start, string end, int months)
        => Assert.Equal(months, CourseMonth.On(Date(start), Date(start), Date(end)).Of);

    [Theory]
    [InlineData("2026-02-01", "2026-03-01", 1)]
    [InlineData("2026-02-01", "2026-11-01", 9)]
    public void A_course_that_ends_on_the_day_of_the_month_it_began_is_not_a_month_longer(string start, string end, int months)
        => Assert.Equal(months, CourseMonth.On(Date(start), Date(start), Date(end)).Of);

    [Fact]
    public void The_month_never_falls_as_the_days_pass_and_never_passes_the_last()
        => Prop.ForAll(
            (from offset in Gen.Choose(0, 365)
             from length in Gen.Choose(0, 275)
             select (Start: new DateOnly(2026, 1, 1).AddDays(offset), Length: length)).ToArbitrary(),
            course =>
            {
                var end = course.Start.AddDays(course.Length);
                var months = Enumerable.Range(0, course.Length + 40)
                    .Select(day => CourseMonth.On(course.Start.AddDays(day), course.Start, end).Number)
                    .ToList();

                Assert.Equal(months.Order(), months);
                Assert.Equal(1, months[0]);
                Assert.Equal(CourseMonth.On(end, course.Start, end).Of, months[^1]);
                Assert.Equal(Enumerable.Range(1, months[^1]), months.Distinct());
            }).QuickCheckThrowOnFailure();

    private static CourseMonth On(string today) => CourseMonth.On(Date(today), Date("2026-02-01"), Date("2026-10-31"));

    private static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
