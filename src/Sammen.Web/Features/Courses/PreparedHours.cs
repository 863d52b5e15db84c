using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Courses;

/// <summary>Time spent on a course outside its workshops.</summary>
/// <param name="On">Danish date.</param>
/// <param name="What">A word on what it was; empty where it was not asked for.</param>
/// <param name="By">Who wrote it down; empty where it was not asked for.</param>
public sealed record PreparedHours(Guid Id, DateOnly On, HoursUsed Used, string What = "", string By = "");
