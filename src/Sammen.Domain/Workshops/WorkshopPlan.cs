using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>What a facilitator decides when planning a workshop or changing the plan.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Place">A room or a link; may be left open.</param>
public sealed record WorkshopPlan(
    string Title,
    WorkshopKind Kind,
    Phase Phase,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    IReadOnlyCollection<Guid> FacilitatorIds);
