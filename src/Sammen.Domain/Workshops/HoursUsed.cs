namespace Sammen.Domain.Workshops;

/// <summary>Hours spent in workshops: minutes × heads, split on leaders and employees. Suppliers and citizens do not draw on the municipality's hours.</summary>
public readonly record struct HoursUsed(decimal Leaders, decimal Employees)
{
    private const decimal MinutesPerHour = 60m;

    /// <param name="held">The workshops that were held; planned and cancelled ones have used no time.</param>
    public static HoursUsed In(IEnumerable<(int Minutes, Attendance Attendance)> held)
        => held.Aggregate(default(HoursUsed), (sum, workshop) => new HoursUsed(
            sum.Leaders + (workshop.Minutes * workshop.Attendance.Leaders / MinutesPerHour),
            sum.Employees + (workshop.Minutes * workshop.Attendance.OwnEmployees / MinutesPerHour)));
}
