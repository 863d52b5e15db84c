using System.Globalization;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>Dates and times as they are read in Denmark ("24. feb. 2026", "13.00"), or in English for who chose English. Times come in as UTC.</summary>
public static class Dates
{
    // "tor.", not the "tors." of the framework's Danish.
    private const int WeekdayLetters = 3;

    private static bool Danish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "da";

    /// <summary>For a stored date outside what makes sense: from before there were limits.</summary>
    public static string Invalid => Danish ? "ugyldig dato" : "invalid date";

    public static string Day(DateOnly date) => !SensibleDate.Is(date) ? Invalid : date.ToString(Danish ? "d. MMM yyyy" : "d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Day(DateTime utc) => SensibleDate.Is(utc) ? Day(DanishTime.DateOf(utc)) : Invalid;

    /// <summary>"tor. 24. dec. 2026".</summary>
    public static string DayWithWeekday(DateOnly date) => !SensibleDate.Is(date) ? Invalid : $"{Weekday(date)} {Day(date)}";

    /// <summary>Without the year: "10. nov.".</summary>
    public static string DayAndMonth(DateOnly date) => !SensibleDate.Is(date) ? Invalid : date.ToString(Danish ? "d. MMM" : "d MMM", CultureInfo.CurrentCulture);

    /// <summary>"apr."; in January with the year, "jan. 2027".</summary>
    public static string Month(DateOnly first) => first.ToString(first.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture);

    /// <summary>"marts", or "apr.–maj" when the two days lie in different months.</summary>
    public static string Months(DateOnly from, DateOnly until)
        => (from.Year, from.Month) == (until.Year, until.Month)
            ? from.ToString("MMMM", CultureInfo.CurrentCulture)
            : $"{from.ToString("MMM", CultureInfo.CurrentCulture)}–{until.ToString("MMM", CultureInfo.CurrentCulture)}";

    /// <summary>"marts – november 2026"; the first year too when it is another; "marts 2026" when both days lie in it.</summary>
    public static string MonthsAndYear(DateOnly from, DateOnly until)
    {
        var last = until.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
        if ((from.Year, from.Month) == (until.Year, until.Month))
        {
            return last;
        }

        return $"{from.ToString(from.Year == until.Year ? "MMMM" : "MMMM yyyy", CultureInfo.CurrentCulture)} – {last}";
    }

    /// <summary>"13.00".</summary>
    public static string Clock(DateTime utc) => Clock(TimeOnly.FromDateTime(DanishTime.FromUtc(utc)));

    /// <param name="clock">In Denmark.</param>
    public static string Clock(TimeOnly clock) => clock.ToString(Danish ? "H.mm" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"24. feb. 2026 kl. 13.00".</summary>
    public static string DayAndClock(DateTime utc) => !SensibleDate.Is(utc) ? Invalid : $"{Day(utc)} {(Danish ? "kl." : "at")} {Clock(utc)}";

    /// <summary>"13.00–15.30".</summary>
    public static string Clocks(DateTime startUtc, int minutes) => !SensibleDate.Is(startUtc) ? Invalid : $"{Clock(startUtc)}–{Clock(startUtc.AddMinutes(minutes))}";

    /// <summary>"Tor. 12. nov. 2026 kl. 13.00–15.30".</summary>
    public static string Period(DateTime startUtc, int minutes)
    {
        if (!SensibleDate.Is(startUtc))
        {
            return Invalid;
        }

        var weekday = Weekday(DanishTime.DateOf(startUtc));
        return $"{char.ToUpper(weekday[0], CultureInfo.CurrentCulture)}{weekday[1..]} {DayAndClock(startUtc)}–{Clock(startUtc.AddMinutes(minutes))}";
    }

    private static string Weekday(DateOnly date) => date.ToString("ddd", CultureInfo.CurrentCulture)[..WeekdayLetters] + (Danish ? "." : "");
}
