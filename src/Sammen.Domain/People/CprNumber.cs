using System.Globalization;
using System.Text.RegularExpressions;

namespace Sammen.Domain.People;

/// <summary>
/// Finds Danish personal identification numbers: a possible date of birth (ddmmyy) and four more digits, together or
/// parted by a hyphen or a space. A ten-digit number whose first six digits are no date (a phone number with country
/// code, most case numbers) is let through.
/// </summary>
public static partial class CprNumber
{
    public static bool IsIn(string text) => Candidate().Matches(text).Any(IsPossible);

    private static bool IsPossible(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

        var (day, month, year) = (Number("day"), Number("month"), FullYear(Number("year"), Number("century")));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>The seventh digit tells the century; the table is the CPR office's.</summary>
    private static int FullYear(int year, int centuryDigit) => centuryDigit switch
    {
        <= 3 => 1900 + year,
        4 or 9 => year <= 36 ? 2000 + year : 1900 + year,
        _ => year <= 57 ? 2000 + year : 1800 + year,
    };

    // Hyphens come in many forms when a text is pasted from a word processor.
    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2})\s?[-\u2010-\u2015\u2212]?\s?(?<century>[0-9])[0-9]{3}(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate();
}
