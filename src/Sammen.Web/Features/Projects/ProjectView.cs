using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>Everything the project page shows one reader.</summary>
/// <param name="Aim"><see langword="null"/> where it was never asked.</param>
/// <param name="LeaderHours">Set aside for leaders over the whole course.</param>
/// <param name="ClosedOn">Danish date; <see langword="null"/> while the course runs.</param>
/// <param name="NotCprMarks">How many notes are marked *not a CPR number*; <see langword="null"/> for who is not told (product.md: managers are).</param>
public sealed record ProjectView(
    Guid Id,
    string Title,
    string Technology,
    Listed<TechnologyKind> Kind,
    TechnologyAim? Aim,
    MunicipalityName Municipality,
    string Workplace,
    Listed<Area> Area,
    string Round,
    Guid RoundId,
    DateOnly CourseStart,
    DateOnly CourseEnd,
    int LeaderHours,
    int EmployeeHours,
    DateOnly? ClosedOn,
    string? ClosedBy,
    IReadOnlyList<PhaseChangeRow> PhaseChanges,
    IReadOnlyList<PersonRow> People,
    DialogueMapView Map,
    IReadOnlyList<NoteRow> LatestNotes,
    IReadOnlyList<FollowUpRow> FollowUps,
    int OpenFollowUps,
    NextWorkshop? NextWorkshop,
    int? NotCprMarks,
    bool MayEdit,
    bool HasOwnLessons,
    bool MayTickOff,
    bool MayChange,
    bool MayManage);

public sealed record PhaseChangeRow(Phase? From, Phase To, DateOnly On, string By, string? Reason);

public sealed record PersonRow(Guid Id, string Name, Role Role);

/// <param name="StartsAt">UTC.</param>
public sealed record NextWorkshop(Guid Id, string Title, WorkshopKind Kind, DateTime StartsAt, int Minutes, string? Place);
