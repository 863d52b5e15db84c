using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sammen.Domain.People;

/// <summary>What a text holds of Danish personal identification numbers.</summary>
public enum CprFinding
{
    None,

    /// <summary>Ten digits in a row that could be one, and nothing around them says what they are.</summary>
    Possible,

    /// <summary>A date and four digits written apart, or ten digits that the text itself calls a CPR number.</summary>
    Certain,
}

/// <summary>
/// Finds Danish personal identification numbers: a possible date of birth (ddmmyy) and four more digits, in every form they are
/// written in. Numbers whose first six digits are no date (most phone and case numbers) are let through, and so are ten digits in
/// a row when the words around them say that they are something else.
/// </summary>
public static partial class CprNumber
{
    // As many characters as two or three words take.
    private const int WordsBefore = 60;
    private const int WordsAfter = 30;

    public static CprFinding Find(string text)
    {
        // Digits may be written full width or raised; the form that letters are composed to (NFKC) makes them plain ones.
        var plain = InvisibleSigns.RemovedFrom(text).Normalize(NormalizationForm.FormKC);
        var finding = FullYear().Matches(plain).Any(IsPossibleWithFullYear) ? CprFinding.Certain : CprFinding.None;

        // One candidate may begin inside another: "12 010170-1234".
        for (var match = Candidate().Match(plain); match.Success && finding != CprFinding.Certain; match = Candidate().Match(plain, match.Index + 1))
        {
            if (IsPossible(match) && Judge(plain, match) is var judged && judged > finding)
            {
                finding = judged;
            }
        }

        return finding;
    }

    private static CprFinding Judge(string text, Match match)
    {
        if (match.Length > 10)
        {
            return CprFinding.Certain;
        }

        var before = text[Math.Max(0, match.Index - WordsBefore)..match.Index];
        var end = match.Index + match.Length;
        var after = text[end..Math.Min(text.Length, end + WordsAfter)];
        if (CprBefore().IsMatch(before) || CprAfter().IsMatch(after))
        {
            return CprFinding.Certain;
        }

        return SomethingElseBefore().IsMatch(before) || SomethingElseAfter().IsMatch(after) || IsInAddress(text, match.Index)
            ? CprFinding.None
            : CprFinding.Possible;
    }

    /// <summary>A link to a meeting or a document is full of numbers.</summary>
    private static bool IsInAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        return word.Contains("://", StringComparison.Ordinal) || word.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPossible(Match match) => IsDate(match, FullYear(Number(match, "year"), Number(match, "century")));

    private static bool IsPossibleWithFullYear(Match match) => IsDate(match, Number(match, "year"));

    private static bool IsDate(Match match, int year)
    {
        var (day, month) = (Number(match, "day"), Number(match, "month"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>
    /// The seventh digit tells the century, by the CPR office's table. Of the centuries a date only asks which years have a leap day, and
    /// they differ in one: 2000 has it, and 1900 has not.
    /// </summary>
    private static int FullYear(int year, int centuryDigit) => year == 0 && centuryDigit <= 3 ? 1900 : 2000 + year;

    // Up to three signs between each pair of digits: hyphens come in many forms when a text is pasted from a word processor.
    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{2})[\s./\\_·\-\u2010-\u2015\u2043\u2212]{0,3}(?<month>[0-9]{2})[\s./\\_·\-\u2010-\u2015\u2043\u2212]{0,3}(?<year>[0-9]{2})[\s./\\_·\-\u2010-\u2015\u2043\u2212]{0,3}(?<century>[0-9])[0-9][\s./\\_·\-\u2010-\u2015\u2043\u2212]{0,3}[0-9]{2}(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidate();

    // With the whole year, only a hyphen tells it from a date and a clock: "24.12.2026 1330".
    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{2})[\s./\\\-]{0,2}(?<month>[0-9]{2})[\s./\\\-]{0,2}(?<year>(18|19|20)[0-9]{2})\s?[\-\u2010-\u2015\u2043\u2212]\s?[0-9]{4}(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullYear();

    [GeneratedRegex(
        @"(cpr|c\.p\.r|person(nummer|nr)|født|fødsels|born|date of birth)[^0-9\n]{0,25}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprBefore();

    [GeneratedRegex(
        @"^[\s,;:(\[–-]*(er |is |som |as )?(hans |hendes |borgerens |et |a )?(cpr|personn)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprAfter();

    // The word itself, then at most two more: "kontonummeret er nu 1003388394". A plus sign begins a phone number.
    [GeneratedRegex(
        @"(\+|(?<!\p{L})(p-?\s?n(r|umme)|produktionsenhed|cvr|se-?nr|konto|account|iban|reg\.? ?nr|tlf|tel\.|telefon|mobil|ring |ring:|phone|call |sms|sags?-?\s?n(r|umme)|case n|journaln|ean|gln|isbn|faktura|invoice|ordre|order n|varen|serien|serial|licens|møde-?\s?(id|link|kode|nummer)|meeting|zoom|teams|webex)\p{L}*[\s.:#(=""«-]*(\p{L}+[\s.:]+){0,2})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SomethingElseBefore();

    [GeneratedRegex(
        @"^[\s,;:(\[–-]*(er |is )?(vores |our |the )?(p-?n(r|umme)|produktionsenhed|konto|account|tlf|telefon|mobil|phone|sagsn|ean|gln|ordren|fakturan|møde-?id|meeting id)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SomethingElseAfter();
}
