using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>What is agreed when a municipality's project joins a round, and what can be agreed anew while its course runs.</summary>
/// <param name="Kind">What kind of technology.</param>
/// <param name="Aim">Whether it is developed, bought or introduced; <see langword="null"/> only where that was never asked.</param>
/// <param name="SupportedPhases">The phases the course helps in; help may cover a whole process or parts of it.</param>
/// <param name="CourseStart">First day of the course, Danish date.</param>
/// <param name="CourseEnd">Last day of the course, at most nine months later.</param>
/// <param name="LeaderHours">Hours a month set aside for leaders.</param>
/// <param name="EmployeeHours">Hours a month set aside for employees.</param>
public sealed record ProjectPlan(
    string Title,
    string Technology,
    Listed<TechnologyKind> Kind,
    TechnologyAim? Aim,
    string MunicipalityCode,
    string Workplace,
    Listed<Area> Area,
    PhaseSet SupportedPhases,
    DateOnly CourseStart,
    DateOnly CourseEnd,
    decimal LeaderHours,
    decimal EmployeeHours);
