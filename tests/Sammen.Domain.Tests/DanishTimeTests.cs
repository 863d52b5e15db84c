using System.Globalization;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests;

public class DanishTimeTests
{
    private static readonly DateOnly SpringForward = new(2026, 3, 29);
    private static readonly DateOnly FallBack = new(2026, 10, 25);

    [Fact]
    public void Danish_winter_is_one_hour_ahead_of_UTC()
    {
        Assert.Equal(Utc(1, 15, 8, 0), DanishTime.ToUtc(new DateOnly(2026, 1, 15), new TimeOnly(9, 0)));
        Assert.Equal(new DateTime(2026, 1, 15, 9, 0, 0), DanishTime.FromUtc(Utc(1, 15, 8, 0)));
    }

    [Fact]
    public void Danish_summer_is_two_hours_ahead_of_UTC()
    {
        Assert.Equal(Utc(7, 15, 7, 0), DanishTime.ToUtc(new DateOnly(2026, 7, 15), new TimeOnly(9, 0)));
        Assert.Equal(new DateTime(2026, 7, 15, 9, 0, 0), DanishTime.FromUtc(Utc(7, 15, 7, 0)));
    }

    [Fact]
    public void A_moment_in_UTC_says_that_it_is_UTC()
        => Assert.Equal(DateTimeKind.Utc, DanishTime.ToUtc(new DateOnly(2026, 1, 15), new TimeOnly(9, 0)).Kind);

    [Fact]
    public void A_moment_from_the_database_has_lost_its_kind_and_is_read_as_UTC()
        => Assert.Equal(
            new DateTime(2026, 1, 15, 9, 0, 0),
            DanishTime.FromUtc(new DateTime(2026, 1, 15, 8, 0, 0, DateTimeKind.Unspecified)));

    [Theory]
    [InlineData(1, 59, 0, 59)]
    [InlineData(2, 0, 1, 0)]
    [InlineData(2, 30, 1, 30)]
    [InlineData(2, 59, 1, 59)]
    [InlineData(3, 0, 1, 0)]
    public void A_time_in_the_hour_skipped_in_March_is_read_as_one_hour_later(int hour, int minute, int utcHour, int utcMinute)
        => Assert.Equal(Utc(3, 29, utcHour, utcMinute), DanishTime.ToUtc(SpringForward, new TimeOnly(hour, minute)));

    [Fact]
    public void Danish_clocks_never_show_the_hour_skipped_in_March()
    {
        Assert.Equal(new DateTime(2026, 3, 29, 1, 59, 0), DanishTime.FromUtc(Utc(3, 29, 0, 59)));
        Assert.Equal(new DateTime(2026, 3, 29, 3, 0, 0), DanishTime.FromUtc(Utc(3, 29, 1, 0)));
    }

    [Theory]
    [InlineData(1, 59, 23, 59, 24)]
    [InlineData(2, 0, 0, 0, 25)]
    [InlineData(2, 30, 0, 30, 25)]
    [InlineData(2, 59, 0, 59, 25)]
    [InlineData(3, 0, 2, 0, 25)]
    public void A_time_that_occurs_twice_in_October_is_read_as_the_first(int hour, int minute, int utcHour, int utcMinute, int utcDay)
        => Assert.Equal(Utc(10, utcDay, utcHour, utcMinute), DanishTime.ToUtc(FallBack, new TimeOnly(hour, minute)));

    [Fact]
    public void Danish_clocks_show_the_doubled_hour_in_October_twice()
    {
        Assert.Equal(new DateTime(2026, 10, 25, 2, 30, 0), DanishTime.FromUtc(Utc(10, 25, 0, 30)));
        Assert.Equal(new DateTime(2026, 10, 25, 2, 30, 0), DanishTime.FromUtc(Utc(10, 25, 1, 30)));
    }

    [Theory]
    [InlineData("2026-01-14T22:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T23:00:00Z", "2026-01-15")]
    [InlineData("2026-07-14T21:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T22:00:00Z", "2026-07-15")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    public void The_date_changes_at_Danish_midnight(string moment, string danishDate)
    {
        var utc = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        var expected = DateOnly.Parse(danishDate, CultureInfo.InvariantCulture);

        Assert.Equal(expected, DanishTime.DateOf(utc.UtcDateTime));
        Assert.Equal(expected, DanishTime.Today(new FixedClock(utc)));
    }

    [Fact]
    public void Today_does_not_depend_on_where_the_clock_of_the_server_stands()
        => Assert.Equal(
            new DateOnly(2026, 7, 15),
            DanishTime.Today(new FixedClock(new DateTimeOffset(2026, 7, 14, 18, 0, 0, TimeSpan.FromHours(-5)))));

    [Fact]
    public void Every_quarter_of_a_year_comes_back_from_UTC_as_it_went_except_the_skipped_hour()
    {
        for (var local = new DateTime(2026, 1, 1); local.Year == 2026; local = local.AddMinutes(15))
        {
            var isSkipped = DateOnly.FromDateTime(local) == SpringForward && local.Hour == 2;
            var back = DanishTime.FromUtc(DanishTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));

            Assert.Equal(isSkipped ? local.AddHours(1) : local, back);
        }
    }

    [Fact]
    public void Only_the_first_day_of_the_calendar_has_no_moment_of_its_own()
    {
        Assert.Equal(DateTime.MinValue, DanishTime.ToUtc(DateOnly.MinValue, new TimeOnly(23, 59)));
        Assert.NotEqual(DateTime.MinValue, DanishTime.ToUtc(DateOnly.MinValue.AddDays(1), TimeOnly.MinValue));
    }

    private static DateTime Utc(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);
}
