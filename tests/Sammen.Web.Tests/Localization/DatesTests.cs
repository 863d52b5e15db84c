using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Localization;

public sealed class DatesTests
{
    private static readonly DateOnly Day = new(2026, 2, 24);

    // Winter: Danish clocks are one hour ahead of UTC.
    private static readonly DateTime Noon = new(2026, 2, 24, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Danish_dates_are_written_as_Danes_write_them()
    {
        using var _ = Culture.Danish();

        Assert.Equal("24. feb. 2026", Dates.Day(Day));
        Assert.Equal("tir. 24. feb. 2026", Dates.DayWithWeekday(Day));
        Assert.Equal("24. feb.", Dates.DayAndMonth(Day));
        Assert.Equal("februar – november 2026", Dates.MonthsAndYear(Day, Day.AddMonths(9)));
        Assert.Equal("februar 2026", Dates.MonthsAndYear(Day.AddDays(-20), Day));
        Assert.Equal("februar 2025 – februar 2026", Dates.MonthsAndYear(Day.AddYears(-1), Day));
        Assert.Equal("13.00", Dates.Clock(Noon));
        Assert.Equal("24. feb. 2026 kl. 13.00", Dates.DayAndClock(Noon));
        Assert.Equal("Tir. 24. feb. 2026 kl. 13.00–15.30", Dates.Period(Noon, 150));
    }

    [Fact]
    public void English_dates_are_written_as_the_British_write_them()
    {
        using var _ = Culture.English();

        Assert.Equal("24 Feb 2026", Dates.Day(Day));
        Assert.Equal("Tue 24 Feb 2026", Dates.DayWithWeekday(Day));
        Assert.Equal("24 Feb", Dates.DayAndMonth(Day));
        Assert.Equal("November 2025 – February 2026", Dates.MonthsAndYear(Day.AddMonths(-3), Day));
        Assert.Equal("13:00", Dates.Clock(Noon));
        Assert.Equal("24 Feb 2026 at 13:00", Dates.DayAndClock(Noon));
        Assert.Equal("Tue 24 Feb 2026 at 13:00–15:30", Dates.Period(Noon, 150));
    }

    [Fact]
    public void A_period_within_a_month_is_that_month()
    {
        using var _ = Culture.Danish();

        Assert.Equal("marts", Dates.Months(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 30)));
        Assert.Equal("apr.–maj", Dates.Months(new DateOnly(2026, 4, 2), new DateOnly(2026, 5, 30)));
        Assert.Equal("mar.–mar.", Dates.Months(new DateOnly(2025, 3, 2), new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void A_moment_is_shown_in_Danish_time_on_the_Danish_day()
    {
        using var _ = Culture.Danish();
        var lateInTheEvening = new DateTime(2026, 7, 31, 22, 30, 0, DateTimeKind.Utc);

        Assert.Equal("1. aug. 2026 kl. 0.30", Dates.DayAndClock(lateInTheEvening));
    }

    [Theory]
    [InlineData(1, "jan.")]
    [InlineData(2, "feb.")]
    [InlineData(3, "mar.")]
    [InlineData(4, "apr.")]
    [InlineData(5, "maj")]
    [InlineData(6, "jun.")]
    [InlineData(7, "jul.")]
    [InlineData(8, "aug.")]
    [InlineData(9, "sep.")]
    [InlineData(10, "okt.")]
    [InlineData(11, "nov.")]
    [InlineData(12, "dec.")]
    public void Each_month_has_its_short_name(int month, string name)
    {
        using var _ = Culture.Danish();

        Assert.Equal($"5. {name}", Dates.DayAndMonth(new DateOnly(2026, month, 5)));
    }
}
