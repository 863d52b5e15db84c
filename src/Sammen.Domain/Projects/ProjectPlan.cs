using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>What is agreed when a municipality's project joins a round.</summary>
/// <param name="SupportedPhases">The phases the course helps in; help may cover a whole process or parts of it.</param>
/// <param name="CourseStart">First day of the course, Danish date.</param>
/// <param name="CourseEnd">Last day of the course, at most nine months later.</param>
/// <param name="LeaderHours">Hours set aside for leaders over the whole course.</param>
/// <param name="EmployeeHours">Hours set aside for employees over the whole course.</param>
public sealed record ProjectPlan(
    string Title,
    string Technology,
    string MunicipalityCode,
    string Workplace,
    string Area,
    PhaseSet SupportedPhases,
    DateOnly CourseStart,
    DateOnly CourseEnd,
    int LeaderHours,
    int EmployeeHours);
