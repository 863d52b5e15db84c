using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Mail;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Calendars;

/// <summary>
/// Workshops as a file for calendars (iCalendar, RFC 5545), in the language of the thread. The same workshops make the same file; the parts
/// of a shared plan are one event in it.
/// </summary>
public sealed class CalendarFile(IStringLocalizer<CalendarsTexts> texts, MethodWords words, MunicipalityWords municipalities, OwnLinks links)
{
    public const string MediaType = "text/calendar; charset=utf-8";
    public const string Extension = ".ics";

    /// <summary>How often a calendar is asked to look for changes, as iCalendar writes it.</summary>
    private const string LooksEvery = "PT1H";

    /// <summary>One workshop, to put in a calendar or to pass on.</summary>
    public byte[] Write(CalendarWorkshop workshop) => Write([workshop]);

    /// <inheritdoc cref="Write(CalendarWorkshop)"/>
    public byte[] Write(IReadOnlyList<CalendarWorkshop> workshops) => Written(Begun(), workshops);

    /// <summary>What a calendar reads again and again.</summary>
    public byte[] WriteSubscription(IReadOnlyList<CalendarWorkshop> workshops)
    {
        var calendar = Begun();
        calendar.AddProperty("NAME", texts["CalendarName"]);
        calendar.AddProperty("X-WR-CALNAME", texts["CalendarName"]);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", LooksEvery);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", LooksEvery);
        return Written(calendar, workshops);
    }

    private static Calendar Begun()
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//Sammen om ny teknologi//Sammen//DA" };
        calendar.TimeZones.Add(CopenhagenZone.Make());
        return calendar;
    }

    private byte[] Written(Calendar calendar, IReadOnlyList<CalendarWorkshop> workshops)
    {
        calendar.Events.AddRange(workshops.GroupBy(workshop => workshop.EventId).Select(EventOf));
        return FoldedLines.Write(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <param name="parts">One, or several of a shared plan: of those that are to come or were held, the first by its project's name stands for all.</param>
    private CalendarEvent EventOf(IEnumerable<CalendarWorkshop> parts)
    {
        var all = parts.OrderBy(part => part.Project, StringComparer.CurrentCulture).ThenBy(part => part.Id).ToList();
        var standing = all.FindAll(part => part.State != WorkshopState.Cancelled);
        var shown = standing.Count > 0 ? standing : all;
        var first = shown[0];
        var (begins, ends) = TimesOf(first.StartsAt, first.StartsAt.AddMinutes(first.Minutes));
        var changed = new CalDateTime(DateTime.SpecifyKind(first.ChangedAt ?? DateTime.UnixEpoch, DateTimeKind.Utc));
        var isCancelled = standing.Count == 0;
        return new CalendarEvent
        {
            Uid = first.EventId.ToString(),
            Summary = texts["Summary", first.Title, words.List([.. shown.Select(part => part.Project)])],
            Start = begins,
            End = ends,
            Location = first.Place,
            Description = DescriptionOf(shown),
            Url = LinkOf(first),
            Status = isCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = isCancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
            Sequence = first.Version,
            LastModified = changed,

            // When the file was asked for says nothing, and would make each one differ from the last.
            DtStamp = changed,
        };
    }

    private string DescriptionOf(List<CalendarWorkshop> shown) => string.Join('\n',
        [
            .. shown.SelectMany<CalendarWorkshop, string>(part =>
            [
                texts["Description", words.Of(part.Kind), part.Project, municipalities.InFull(part.Municipality)],
                .. part == shown[0] ? words.Lines(part.StartsAt, part.Agenda) : [],
                LinkOf(part).AbsoluteUri,
            ]),
        ]);

    private Uri LinkOf(CalendarWorkshop workshop) => links.To(Addresses.Workshop(workshop.Id));

    /// <summary>
    /// As Danish clocks show them, so that calendars show the same wherever they are. What begins or ends in the second of the two hours that
    /// are called alike in October has no such name, and is written in UTC.
    /// </summary>
    private static (CalDateTime Begins, CalDateTime Ends) TimesOf(DateTime begins, DateTime ends)
        => IsNamed(begins) && IsNamed(ends) ? (OnClocks(begins), OnClocks(ends)) : (InUtc(begins), InUtc(ends));

    private static bool IsNamed(DateTime utc)
    {
        var shown = DanishTime.FromUtc(utc);
        return DanishTime.ToUtc(DateOnly.FromDateTime(shown), TimeOnly.FromDateTime(shown)) == utc;
    }

    private static CalDateTime OnClocks(DateTime utc) => new(DateTime.SpecifyKind(DanishTime.FromUtc(utc), DateTimeKind.Unspecified), CopenhagenZone.Name);

    private static CalDateTime InUtc(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
