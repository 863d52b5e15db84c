using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Localization;

/// <summary>Dates and clocks as people type them.</summary>
public sealed class DateReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("24-12-26")]
    [InlineData("24-12-2026")]
    [InlineData("24.12.26")]
    [InlineData("24.12.2026")]
    [InlineData("24/12/2026")]
    [InlineData("24/12-26")]
    [InlineData("24 12 26")]
    [InlineData("24. dec. 2026")]
    [InlineData("24. december 2026")]
    [InlineData("24 Dec 2026")]
    [InlineData("24 december")]
    [InlineData("24. dec.")]
    [InlineData("24/12")]
    [InlineData("24.12.")]
    [InlineData("torsdag den 24. december")]
    [InlineData("tors. 24/12")]
    [InlineData("241226")]
    [InlineData("24122026")]
    [InlineData("2412")]
    [InlineData("2026-12-24")]
    [InlineData("  24-12-26 ")]
    public void Christmas_Eve_is_read_in_every_form_it_is_written_in(string typed) => Assert.Equal(new DateOnly(2026, 12, 24), DateReading.Date(typed, Today));

    [Theory]
    [InlineData("3/1", 2027)]
    [InlineData("3. okt.", 2026)]
    [InlineData("1. juni", 2026)]
    public void A_day_without_a_year_is_the_one_nearest_today(string typed, int year) => Assert.Equal(year, DateReading.Date(typed, Today)!.Value.Year);

    [Theory]
    [InlineData("i dag", 0)]
    [InlineData("I morgen", 1)]
    [InlineData("i går", -1)]
    [InlineData("tomorrow", 1)]
    public void Days_have_names_too(string typed, int days) => Assert.Equal(Today.AddDays(days), DateReading.Date(typed, Today));

    [Theory]
    [InlineData("")]
    [InlineData("snart")]
    [InlineData("31-02-26")]
    [InlineData("12/24/2026")]
    [InlineData("00-12-26")]
    [InlineData("24-13-26")]
    [InlineData("24. xyz 2026")]
    [InlineData("24-12-026")]
    [InlineData("0000-01-01")]
    [InlineData("24-12-26 kl. 13")]
    public void What_is_no_day_of_the_calendar_is_not_guessed_at(string typed) => Assert.Null(DateReading.Date(typed, Today));

    [Fact]
    public void What_is_shown_is_read_again_in_both_languages()
    {
        for (var day = Today; day < Today.AddYears(1); day = day.AddDays(1))
        {
            using (Culture.Danish())
            {
                Assert.Equal(day, DateReading.Date(Dates.DayWithWeekday(day), Today));
            }

            using (Culture.English())
            {
                Assert.Equal(day, DateReading.Date(Dates.DayWithWeekday(day), Today));
            }
        }
    }

    [Theory]
    [InlineData("13", 13, 0)]
    [InlineData("13.30", 13, 30)]
    [InlineData("13:30", 13, 30)]
    [InlineData("1330", 13, 30)]
    [InlineData("930", 9, 30)]
    [InlineData("kl. 9", 9, 0)]
    [InlineData("kl 9.15", 9, 15)]
    [InlineData("0.05", 0, 5)]
    public void A_clock_is_read_as_it_is_said(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), DateReading.Clock(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("13.60")]
    [InlineData("middag")]
    [InlineData("13.5")]
    public void What_is_no_clock_is_not_guessed_at(string typed) => Assert.Null(DateReading.Clock(typed));
}
