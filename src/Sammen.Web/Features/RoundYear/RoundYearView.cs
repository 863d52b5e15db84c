using Sammen.Domain.Municipalities;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.RoundYear;

/// <summary>What the projects of a round do together and each by itself.</summary>
/// <param name="ClosedOn">When the round was closed, Danish date; <see langword="null"/> while it takes projects.</param>
/// <param name="Today">Danish date.</param>
/// <param name="Projects">By municipality.</param>
/// <param name="TotalProjects">How many there are in all, should not every one be shown.</param>
/// <param name="Workshops">In the order of their time, those that were cancelled left out.</param>
/// <param name="IsCut">There are more workshops; the first of them are shown.</param>
public sealed record RoundYearView(
    Guid RoundId,
    string Round,
    DateOnly? ClosedOn,
    DateOnly Today,
    IReadOnlyList<YearProject> Projects,
    int TotalProjects,
    IReadOnlyList<YearWorkshop> Workshops,
    bool IsCut);

/// <param name="Start">First day of the course, Danish date.</param>
/// <param name="End">Last day of the course, Danish date.</param>
/// <param name="ClosedOn">When the course was closed, Danish date; <see langword="null"/> while it runs.</param>
public sealed record YearProject(Guid Id, string Title, MunicipalityName Municipality, DateOnly Start, DateOnly End, DateOnly? ClosedOn);

/// <param name="StartsAt">UTC.</param>
/// <param name="SharedPlanId">Of what several projects take part in; <see langword="null"/> for what is one's only.</param>
/// <param name="Facilitators">By name.</param>
public sealed record YearWorkshop(
    Guid Id, Guid ProjectId, string Title, WorkshopKind Kind, WorkshopState State, DateTime StartsAt, int Minutes, Guid? SharedPlanId, IReadOnlyList<YearFacilitator> Facilitators)
{
    /// <summary>When it ends, UTC.</summary>
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);
}

public sealed record YearFacilitator(Guid Id, string Name);
