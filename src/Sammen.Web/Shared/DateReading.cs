using System.Globalization;
using System.Text.RegularExpressions;

namespace Sammen.Web.Shared;

/// <summary>Reads dates and clocks as people write them in Denmark: the day first, whatever stands between, the year left out or short.</summary>
internal static partial class DateReading
{
    private const int Century = 2000;

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("da-DK"), CultureInfo.GetCultureInfo("en-GB")];

    /// <param name="today">A day without a year is the one nearest to it.</param>
    /// <returns><see langword="null"/> when no date can be read, or the calendar has no such day.</returns>
    public static DateOnly? Date(string text, DateOnly today)
    {
        var typed = text.Trim().ToLowerInvariant();
        if (NamedDay(typed, today) is { } named)
        {
            return named;
        }

        var match = new[] { YearFirst(), DayFirst(), DayAndMonthName(), Digits() }.Select(form => form.Match(typed)).FirstOrDefault(form => form.Success);
        if (match is null)
        {
            return null;
        }

        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["name"].Success
            ? MonthNamed(match.Groups["name"].Value)
            : int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["year"] is { Success: true } year)
        {
            var number = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
            return Day(year.Length == 2 ? Century + number : number, month, day);
        }

        return new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Select(candidate => Day(candidate, month, day))
            .Where(candidate => candidate is not null)
            .MinBy(candidate => Math.Abs(candidate!.Value.DayNumber - today.DayNumber));
    }

    /// <returns><see langword="null"/> when no clock can be read.</returns>
    public static TimeOnly? Clock(string text)
    {
        var match = HourAndMinute().Match(text.Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? NamedDay(string typed, DateOnly today) => typed switch
    {
        "i dag" or "today" => today,
        "i morgen" or "tomorrow" => today.AddDays(1),
        "i går" or "yesterday" => today.AddDays(-1),
        _ => null,
    };

    private static DateOnly? Day(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>In either language, whole or cut short; 0 when it is no month.</summary>
    private static int MonthNamed(string name)
        => Languages
            .SelectMany(language => language.DateTimeFormat.MonthNames.Take(12).Select((month, index) => (Name: month.ToLowerInvariant(), Number: index + 1)))
            .FirstOrDefault(month => month.Name.StartsWith(name, StringComparison.Ordinal)).Number;

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\p{L}{2,7}\.?,? +(den +)?)?(?<day>[0-9]{1,2})( *[./\-] *| +)(?<month>[0-9]{1,2})(( *[./\-] *| +)(?<year>[0-9]{2}([0-9]{2})?))?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(\p{L}{2,7}\.?,? +(den +)?)?(?<day>[0-9]{1,2})\.? *(?<name>\p{L}{3,9})\.?( *(?<year>[0-9]{2}([0-9]{2})?))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayAndMonthName();

    [GeneratedRegex(@"^(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2}([0-9]{2})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(kl\.? *|at )?(?<hour>[0-9]{1,2})([.: ]?(?<minute>[0-9]{2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HourAndMinute();
}
