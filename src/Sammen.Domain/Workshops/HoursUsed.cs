namespace Sammen.Domain.Workshops;

/// <summary>Hours spent on a course, split on leaders and employees: in workshops minutes × heads, and what was written down as preparation. Suppliers and citizens do not draw on the municipality's hours.</summary>
public readonly record struct HoursUsed(decimal Leaders, decimal Employees)
{
    private const decimal MinutesPerHour = 60m;

    public static HoursUsed operator +(HoursUsed one, HoursUsed other) => new(one.Leaders + other.Leaders, one.Employees + other.Employees);

    public static HoursUsed Sum(IEnumerable<HoursUsed> several) => several.Aggregate(default(HoursUsed), (sum, one) => sum + one);

    /// <param name="held">The workshops that were held; planned and cancelled ones have used no time.</param>
    public static HoursUsed In(IEnumerable<(int Minutes, Attendance Attendance)> held)
        => held.Aggregate(default(HoursUsed), (sum, workshop) => new HoursUsed(
            sum.Leaders + (workshop.Minutes * workshop.Attendance.Leaders / MinutesPerHour),
            sum.Employees + (workshop.Minutes * workshop.Attendance.OwnEmployees / MinutesPerHour)));
}
