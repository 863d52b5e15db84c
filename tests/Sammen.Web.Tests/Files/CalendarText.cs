using System.Globalization;
using System.Text;

namespace Sammen.Web.Tests.Files;

/// <summary>
/// A calendar file as a calendar reads it (RFC 5545), by a reader that shares nothing with what wrote it: lines and their folds, signs that
/// are written in another way, and times by the rules of clocks that the file itself brings along.
/// </summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly List<Line> lines;

    /// <exception cref="FormatException">No calendar would read it.</exception>
    public CalendarText(byte[] content)
    {
        lines = [.. Unfold(content).Select(Line.Read)];
        Require(lines[0] is { Name: "BEGIN", Value: "VCALENDAR" } && lines[^1] is { Name: "END", Value: "VCALENDAR" }, "It is no calendar.");
        Zone = new CalendarClock([.. Parts("STANDARD"), .. Parts("DAYLIGHT")], Parts("VTIMEZONE").Single().Single(line => line.Name == "TZID").Value);
        Events = [.. Parts("VEVENT").Select(part => new CalendarTextEvent(part, Zone))];
    }

    public IReadOnlyList<CalendarTextEvent> Events { get; }

    public CalendarClock Zone { get; }

    /// <summary>What the calendar says of itself, with the parameters it says it with.</summary>
    public string? Of(string name) => lines.TakeWhile(line => line is not { Name: "BEGIN", Value: "VTIMEZONE" or "VEVENT" }).FirstOrDefault(line => line.Name == name)?.Said;

    private IEnumerable<IReadOnlyList<Line>> Parts(string name)
    {
        for (var begin = 0; begin < lines.Count; begin++)
        {
            if (lines[begin].Name == "BEGIN" && lines[begin].Value == name)
            {
                yield return [.. lines.Skip(begin + 1).TakeWhile(line => line.Name != "END" || line.Value != name)];
            }
        }
    }

    private static List<string> Unfold(byte[] content)
    {
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "Its last line does not end.");
        var unfolded = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Require(!line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal), "A line ends as none may.");
            Require(Encoding.UTF8.GetByteCount(line) <= LongestLine, $"A line is longer than {LongestLine} octets.");
            if (line.StartsWith(' '))
            {
                unfolded[^1] += line[1..];
            }
            else
            {
                unfolded.Add(line);
            }
        }

        return unfolded;
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new FormatException(otherwise);
        }
    }

    /// <summary>One line: a name, parameters, a value.</summary>
    internal sealed record Line(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
    {
        public string Said => string.Concat(Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}:")) + Text;

        /// <summary>The value where it is words.</summary>
        public string Text
        {
            get
            {
                var text = new StringBuilder();
                for (var at = 0; at < Value.Length; at++)
                {
                    text.Append(Value[at] != '\\' ? Value[at] : Value[++at] is 'n' or 'N' ? '\n' : Value[at]);
                }

                return text.ToString();
            }
        }

        public static Line Read(string line)
        {
            var (head, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var words = head.Split(';');
            return new Line(words[0], words.Skip(1).Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1], StringComparer.Ordinal), value);
        }
    }
}

/// <summary>One event, with its times in UTC.</summary>
internal sealed class CalendarTextEvent
{
    private readonly IReadOnlyList<CalendarText.Line> lines;
    private readonly CalendarClock zone;

    public CalendarTextEvent(IReadOnlyList<CalendarText.Line> lines, CalendarClock zone)
    {
        (this.lines, this.zone) = (lines, zone);
        Begins = Time("DTSTART");
        Ends = Time("DTEND");
        Changed = Time("LAST-MODIFIED");
        Stamped = Time("DTSTAMP");
    }

    public DateTime Begins { get; }

    public DateTime Ends { get; }

    public DateTime Changed { get; }

    public DateTime Stamped { get; }

    /// <returns><see langword="null"/> for what it does not say.</returns>
    public string? Of(string name) => lines.SingleOrDefault(line => line.Name == name)?.Text;

    private DateTime Time(string name)
    {
        var line = lines.Single(line => line.Name == name);
        return line.Value.EndsWith('Z') ? DateTime.SpecifyKind(CalendarClock.Read(line.Value[..^1]), DateTimeKind.Utc)
            : line.Parameters["TZID"] == zone.Name ? zone.ToUtc(CalendarClock.Read(line.Value)) : throw new FormatException("It names another zone than it brings along.");
    }
}

/// <summary>How clocks go somewhere, as a calendar file tells it: summer and winter, each from a Sunday every year.</summary>
internal sealed class CalendarClock(IReadOnlyList<IReadOnlyList<CalendarText.Line>> halves, string name)
{
    private const string Pattern = "yyyyMMdd'T'HHmmss";

    public string Name => name;

    public static DateTime Read(string value) => DateTime.ParseExact(value, Pattern, CultureInfo.InvariantCulture);

    /// <summary>The half that began last decides. Each begins by the clocks of the one before it.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var half = halves.MaxBy(half => Last(half, local))!;
        return DateTime.SpecifyKind(local - Offset(half.Single(line => line.Name == "TZOFFSETTO").Value), DateTimeKind.Utc);
    }

    private static TimeSpan Offset(string value)
        => TimeSpan.ParseExact(value[1..], "hhmm", CultureInfo.InvariantCulture) * (value[0] == '-' ? -1 : 1);

    private static DateTime Last(IReadOnlyList<CalendarText.Line> half, DateTime local)
    {
        var first = Read(half.Single(line => line.Name == "DTSTART").Value);
        var rule = half.Single(line => line.Name == "RRULE").Value.Split(';').Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1], StringComparer.Ordinal);
        if (rule["FREQ"] != "YEARLY" || rule["BYDAY"] != "-1SU" || int.Parse(rule["BYMONTH"], CultureInfo.InvariantCulture) != first.Month)
        {
            throw new FormatException("This reader knows the last Sunday of a month, every year.");
        }

        var thisYear = OnLastSunday(local.Year);
        return thisYear <= local ? thisYear : OnLastSunday(local.Year - 1);

        DateTime OnLastSunday(int year)
        {
            var end = new DateOnly(year, first.Month, DateTime.DaysInMonth(year, first.Month));
            return end.AddDays(-(int)end.DayOfWeek).ToDateTime(TimeOnly.FromDateTime(first));
        }
    }
}
