using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Workshops;

namespace Sammen.Web.Features.Calendars;

/// <summary>What a person's calendar subscription holds.</summary>
/// <param name="Culture">The name of the culture the person reads in.</param>
public sealed record CalendarSubscription(string Culture, IReadOnlyList<CalendarWorkshop> Workshops);

public sealed class CalendarQueries(Readings readings)
{
    /// <summary>More than anybody has in their calendar.</summary>
    public const int MostInCalendar = 2_000;

    /// <summary>How long a workshop stays in a calendar after its day: longer than any course runs.</summary>
    private const int DaysKept = 366;

    /// <summary>One query, and one more where lessons are on its agenda.</summary>
    /// <returns><see langword="null"/> when there is no such workshop or the reader may not see it.</returns>
    public async Task<CalendarWorkshop?> FindAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return (await ReadAsync(reading, reading.Workshops.Where(workshop => workshop.Id == workshopId), ct)).SingleOrDefault();
    }

    /// <summary>
    /// What the person whose key it is may see: workshops to come and of the last year, the cancelled ones among them, so that calendars
    /// take them out. Two queries, and one more where lessons are on an agenda.
    /// </summary>
    /// <returns><see langword="null"/> for a key that opens nothing, whether or not it ever did.</returns>
    public async Task<CalendarSubscription?> FindByKeyAsync(string key, CancellationToken ct)
    {
        if (await readings.OpenByCalendarKeyAsync(key, ct) is not (var reading, var culture))
        {
            return null;
        }

        await using (reading)
        {
            var from = DanishTime.ToUtc(reading.Today.AddDays(-DaysKept), TimeOnly.MinValue);
            var latest = reading.Workshops
                .Where(workshop => workshop.StartsAt >= from)
                .OrderByDescending(workshop => workshop.StartsAt).ThenByDescending(workshop => workshop.Id)
                .Take(MostInCalendar);
            return new CalendarSubscription(culture, await ReadAsync(reading, latest, ct));
        }
    }

    /// <summary>One query, and one more where lessons are on their agendas.</summary>
    /// <param name="workshops">Such as the reader may see.</param>
    internal static async Task<List<CalendarWorkshop>> ReadAsync(Reading reading, IQueryable<Workshop> workshops, CancellationToken ct)
    {
        var shown = await Shown(reading, workshops).ToListAsync(ct);
        var titled = await reading.TitleAsync(shown.Select(workshop => workshop.Agenda), ct);
        return shown.ConvertAll(workshop => workshop with { Agenda = titled(workshop.Agenda) });
    }

    private static IQueryable<CalendarWorkshop> Shown(Reading reading, IQueryable<Workshop> workshops) => workshops.Select(workshop => new CalendarWorkshop(
        workshop.Id,
        workshop.SharedPlanId ?? workshop.Id,
        workshop.Title,
        workshop.Kind,
        workshop.StartsAt,
        workshop.Minutes,
        workshop.Place,
        workshop.State,
        workshop.SharedPlan == null ? workshop.Version : workshop.SharedPlan.Parts.Sum(part => part.Version),
        workshop.SharedPlan == null ? workshop.ChangedAt : workshop.SharedPlan.Parts.Max(part => part.ChangedAt),
        workshop.Project.Title,
        reading.Municipalities.Where(home => home.Code == workshop.Project.MunicipalityCode).Select(home => home.Name).First(),
        workshop.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList()));
}
