using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Sammen.Web.Features.Calendars;

/// <summary>
/// The clocks of Denmark as a calendar file has to tell them. Written out instead of derived from the zones of the machine: the rule has been
/// the same since 1996, and a file that is asked for twice must not differ.
/// </summary>
internal static class CopenhagenZone
{
    public const string Name = "Europe/Copenhagen";

    private static readonly TimeSpan WinterOffset = TimeSpan.FromHours(1);
    private static readonly TimeSpan SummerOffset = TimeSpan.FromHours(2);

    /// <summary>Clocks go forward on the last Sunday of March at two and back on the last Sunday of October at three.</summary>
    public static VTimeZone Make()
    {
        var zone = new VTimeZone { TzId = Name };
        zone.Children.Add(Period("DAYLIGHT", "CEST", WinterOffset, SummerOffset, new DateTime(1996, 3, 31, 2, 0, 0, DateTimeKind.Unspecified)));
        zone.Children.Add(Period("STANDARD", "CET", SummerOffset, WinterOffset, new DateTime(1996, 10, 27, 3, 0, 0, DateTimeKind.Unspecified)));
        return zone;
    }

    private static VTimeZoneInfo Period(string name, string word, TimeSpan before, TimeSpan after, DateTime first)
    {
        var yearly = new RecurrencePattern(FrequencyType.Yearly) { ByMonth = [first.Month], ByDay = [new WeekDay(DayOfWeek.Sunday, -1)] };
        return new VTimeZoneInfo(name)
        {
            TimeZoneName = word,
            OffsetFrom = new UtcOffset(before),
            OffsetTo = new UtcOffset(after),
            Start = new CalDateTime(first),
            RecurrenceRule = yearly,
        };
    }
}
