using Sammen.Domain.Municipalities;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Calendars;

/// <summary>A workshop as calendars show it.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Version">Counts its saved changes.</param>
/// <param name="ChangedAt">UTC; <see langword="null"/> where that was before it was kept.</param>
public sealed record CalendarWorkshop(
    Guid Id,
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
