using Sammen.Domain;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Courses;

/// <summary>What was promised and used, month by month of a course.</summary>
/// <param name="Employees">Employees, TR/AMR and IT.</param>
public sealed record HoursByMonth(MonthlyHours Employees, MonthlyHours Leaders)
{
    /// <param name="workshops">Of the course; those that are planned have used nothing.</param>
    /// <param name="prepared">Of the course.</param>
    public static HoursByMonth Of(
        DateOnly start, DateOnly end, decimal employeesAMonth, decimal leadersAMonth, IEnumerable<CourseWorkshop> workshops, IEnumerable<PreparedHours> prepared)
    {
        var months = CourseMonth.On(start, start, end).Of;
        var spent = workshops
            .Where(workshop => workshop.State == WorkshopState.Held)
            .Select(workshop => (On: DanishTime.DateOf(workshop.StartsAt), Used: HoursUsed.In([(workshop.Minutes, workshop.Attendance)])))
            .Concat(prepared.Select(preparation => (preparation.On, preparation.Used)))
            .ToList();
        return new HoursByMonth(
            MonthlyHours.Of(start, months, employeesAMonth, spent.ConvertAll(one => (one.On, one.Used.Employees))),
            MonthlyHours.Of(start, months, leadersAMonth, spent.ConvertAll(one => (one.On, one.Used.Leaders))));
    }
}
