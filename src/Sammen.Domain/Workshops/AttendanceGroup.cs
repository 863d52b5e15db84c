namespace Sammen.Domain.Workshops;

/// <summary>The groups heads are counted in, for screens that list them.</summary>
public enum AttendanceGroup
{
    Leaders,
    Employees,
    Representatives,
    It,
    Suppliers,
    Citizens,
}

public static class AttendanceGroups
{
    public static IReadOnlyList<AttendanceGroup> All { get; } = Enum.GetValues<AttendanceGroup>();

    public static int In(this Attendance attendance, AttendanceGroup group) => group switch
    {
        AttendanceGroup.Leaders => attendance.Leaders,
        AttendanceGroup.Employees => attendance.Employees,
        AttendanceGroup.Representatives => attendance.Representatives,
        AttendanceGroup.It => attendance.It,
        AttendanceGroup.Suppliers => attendance.Suppliers,
        _ => attendance.Citizens,
    };

    public static Attendance With(this Attendance attendance, AttendanceGroup group, int heads) => group switch
    {
        AttendanceGroup.Leaders => attendance with { Leaders = heads },
        AttendanceGroup.Employees => attendance with { Employees = heads },
        AttendanceGroup.Representatives => attendance with { Representatives = heads },
        AttendanceGroup.It => attendance with { It = heads },
        AttendanceGroup.Suppliers => attendance with { Suppliers = heads },
        _ => attendance with { Citizens = heads },
    };
}
