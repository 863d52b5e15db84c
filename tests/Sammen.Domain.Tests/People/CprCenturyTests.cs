using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.People;

namespace Sammen.Domain.Tests.People;

/// <summary>
/// The seventh digit and the year tell the century. Between 1858 and 2057 only year 00 is a leap year in one century (2000) and not
/// in another (1900), so that is where a wrong century would show; the other boundaries must at least lose nobody.
/// </summary>
public class CprCenturyTests
{
    /// <summary>The CPR office's table: who was born in these years has one of these seventh digits.</summary>
    private static readonly (int From, int To, int[] Digits)[] Table =
    [
        (1858, 1899, [5, 6, 7, 8]),
        (1900, 1936, [0, 1, 2, 3]),
        (1937, 1999, [0, 1, 2, 3, 4, 9]),
        (2000, 2036, [4, 5, 6, 7, 8, 9]),
        (2037, 2057, [5, 6, 7, 8]),
    ];

    public static TheoryData<int> SeventhDigits => [.. Enumerable.Range(0, 10)];

    /// <summary>Every digit, on both sides of the year at which its century changes.</summary>
    public static TheoryData<int, int> DigitsAtTheirBoundary =>
    [
        .. from digit in Enumerable.Range(0, 10)
           from year in YearsAtTheBoundary(digit)
           select (digit, year),
    ];

    [Theory]
    [MemberData(nameof(DigitsAtTheirBoundary))]
    public void Both_sides_of_the_year_where_the_century_changes_are_possible_births(int seventhDigit, int year)
    {
        Assert.True(IsFound(Cpr(1, 1, year, seventhDigit)));
        Assert.True(IsFound(Cpr(31, 12, year, seventhDigit)));
    }

    [Theory]
    [MemberData(nameof(DigitsAtTheirBoundary))]
    public void A_leap_day_at_the_boundary_is_possible_in_a_leap_year_only(int seventhDigit, int year)
        => Assert.Equal(LeapDayExists(seventhDigit, year), IsFound(Cpr(29, 2, year, seventhDigit)));

    [Theory]
    [MemberData(nameof(SeventhDigits))]
    public void The_leap_day_of_year_00_exists_in_2000_and_not_in_1900(int seventhDigit)
        => Assert.Equal(seventhDigit >= 4, IsFound(Cpr(29, 2, 0, seventhDigit)));

    [Fact]
    public void Every_birthday_from_1858_to_2057_is_found_with_each_of_its_seventh_digits()
        => Assert.All(Table, period =>
        {
            for (var day = new DateOnly(period.From, 1, 1); day.Year <= period.To; day = day.AddDays(1))
            {
                foreach (var digit in period.Digits)
                {
                    Assert.True(IsFound(Cpr(day.Day, day.Month, day.Year % 100, digit)));
                }
            }
        });

    [Fact]
    public void Six_digits_are_a_possible_birth_exactly_when_the_calendar_of_that_century_has_the_day()
        => Prop.ForAll(
            (from day in Gen.Choose(0, 33)
             from month in Gen.Choose(0, 14)
             from year in Gen.Choose(0, 99)
             from digit in Gen.Choose(0, 9)
             select (day, month, year, digit)).ToArbitrary(),
            birth => IsFound(Cpr(birth.day, birth.month, birth.year, birth.digit)) == IsInTheCalendar(birth.day, birth.month, birth.year, birth.digit))
            .QuickCheckThrowOnFailure();

    private static int[] YearsAtTheBoundary(int seventhDigit) => seventhDigit switch
    {
        <= 3 => [0, 99],
        4 or 9 => [36, 37],
        _ => [57, 58],
    };

    private static bool LeapDayExists(int seventhDigit, int year) => IsInTheCalendar(29, 2, year, seventhDigit);

    private static bool IsInTheCalendar(int day, int month, int twoDigitYear, int seventhDigit)
    {
        var period = Array.Find(Table, period => period.Digits.Contains(seventhDigit)
            && Enumerable.Range(period.From, period.To - period.From + 1).Any(year => year % 100 == twoDigitYear));
        var year = Enumerable.Range(period.From, period.To - period.From + 1).Single(year => year % 100 == twoDigitYear);
        return DateOnly.TryParseExact($"{year:0000}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool IsFound(string text) => CprNumber.Find(text) == CprFinding.Certain;

    private static string Cpr(int day, int month, int twoDigitYear, int seventhDigit)
        => string.Create(CultureInfo.InvariantCulture, $"{day:00}{month:00}{twoDigitYear:00}-{seventhDigit}123");
}
