using Sammen.Domain.Method;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Courses;

/// <summary>A workshop that was held or is planned.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="IsComing">Planned, and its Danish day is not over (<see cref="Workshop.ComingOn"/>): the first such one is the project's next workshop.</param>
public sealed record CourseWorkshop(
    Guid ProjectId,
    Guid Id,
    string Title,
    WorkshopKind Kind,
    Phase Phase,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    WorkshopState State,
    bool IsComing,
    Attendance Attendance);
