namespace Sammen.Domain.Workshops;

/// <summary>Days on which people at a municipality's workplaces can be called together.</summary>
public static class WorkingDays
{
    /// <summary>July: days to work, and no time to call people together.</summary>
    public const int HolidayMonth = 7;

    // After Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday. General Prayer Day is no holiday since 2024.
    private static readonly int[] MovableHolidays = [-3, -2, 1, 39, 50];

    // Those the law names, and the three days (5 June, 24 and 31 December) on which public workplaces are closed all the same.
    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)];

    /// <summary>A weekday that is no Danish public holiday, and no day on which public workplaces are closed as on one.</summary>
    public static bool Contains(DateOnly day)
        => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !FixedHolidays.Contains((day.Month, day.Day))
            && !MovableHolidays.Contains(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>The Sunday after the first full moon of spring, by the tables the churches agreed on: no astronomy.</summary>
    private static DateOnly EasterSunday(int year)
    {
        // The moon's phases fall on the same days again after 19 years, moved by what the centuries leave out and correct.
        var century = year / 100;
        var moon = ((19 * (year % 19)) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30;

        // 21 March and so many days; two dates the tables never give are taken one day earlier.
        moon -= (moon + (year % 19 / 11)) / 29;
        var fullMoon = new DateOnly(year, 3, 21).AddDays(moon);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
