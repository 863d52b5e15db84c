using Sammen.Domain.Municipalities;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Calendars;

/// <summary>A workshop as calendars show it.</summary>
/// <param name="EventId">What calendars know it by: alike for all parts of a shared plan, which are one event to whoever sees several.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="Version">Counts its saved changes and those of the other parts of a shared plan, so that it never falls, whoever sees which of them.</param>
/// <param name="ChangedAt">UTC; <see langword="null"/> where that was before it was kept.</param>
public sealed record CalendarWorkshop(
    Guid Id,
    Guid EventId,
    string Title,
    WorkshopKind Kind,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    WorkshopState State,
    int Version,
    DateTime? ChangedAt,
    string Project,
    MunicipalityName Municipality,
    IReadOnlyList<AgendaItem> Agenda);
