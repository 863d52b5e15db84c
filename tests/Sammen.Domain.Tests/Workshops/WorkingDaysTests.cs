using System.Globalization;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class WorkingDaysTests
{
    // Easter Sundays as the almanac gives them: the earliest and the latest there can be, and both exceptions of the tables.
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2030-04-21")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2079-04-23")]
    public void The_days_that_follow_Easter_are_no_working_days(string easterSunday)
    {
        var easter = DateOnly.Parse(easterSunday, CultureInfo.InvariantCulture);

        Assert.Equal([-3, -2, 1, 39, 50], Enumerable.Range(-6, 63).Where(after => IsWeekday(easter.AddDays(after)) && !IsFixed(easter.AddDays(after)) && !WorkingDays.Contains(easter.AddDays(after))));

        static bool IsFixed(DateOnly day) => day is { Month: 6, Day: 5 };
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-06-05")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-25")]
    [InlineData("2025-12-26")]
    [InlineData("2026-12-31")]
    public void A_holiday_on_a_date_of_its_own_is_no_working_day(string holiday)
        => Assert.False(WorkingDays.Contains(DateOnly.Parse(holiday, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_year_has_all_its_other_weekdays_and_no_weekend()
    {
        var year = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).ToList();

        // 261 weekdays, of which five follow Easter and five have a date of their own; 26 December is a Saturday.
        Assert.Equal(261, year.Count(IsWeekday));
        Assert.Equal(251, year.Count(WorkingDays.Contains));
        Assert.DoesNotContain(year, day => WorkingDays.Contains(day) && !IsWeekday(day));
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
