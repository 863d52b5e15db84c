using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class AttendanceTests
{
    public static TheoryData<string> Groups =>
    [
        nameof(Attendance.Leaders),
        nameof(Attendance.Employees),
        nameof(Attendance.Representatives),
        nameof(Attendance.It),
        nameof(Attendance.Suppliers),
        nameof(Attendance.Citizens),
    ];

    [Fact]
    public void The_total_counts_every_group_once() => Assert.Equal(111_111, new Attendance(1, 10, 100, 1_000, 10_000, 100_000).Total);

    [Fact]
    public void Own_employees_are_employees_representatives_and_it_but_neither_leaders_suppliers_nor_citizens()
        => Assert.Equal(1_110, new Attendance(1, 10, 100, 1_000, 10_000, 100_000).OwnEmployees);

    [Fact]
    public void Nobody_is_nobody_in_every_group()
        => Assert.Equal(new Attendance(Leaders: 0, Employees: 0, Representatives: 0, It: 0, Suppliers: 0, Citizens: 0), Attendance.None);

    [Theory]
    [MemberData(nameof(Groups))]
    public void Head_counts_of_every_group_lie_between_0_and_500(string group)
    {
        Assert.Equal(Attendance.None, With(group, 0).RequireInRange());
        Assert.Equal(With(group, 500), With(group, 500).RequireInRange());
        Refused.By(Rule.AttendanceOutOfRange, () => With(group, -1).RequireInRange(), 500);
        Refused.By(Rule.AttendanceOutOfRange, () => With(group, 501).RequireInRange(), 500);
    }

    private static Attendance With(string group, int heads) => group switch
    {
        nameof(Attendance.Leaders) => Attendance.None with { Leaders = heads },
        nameof(Attendance.Employees) => Attendance.None with { Employees = heads },
        nameof(Attendance.Representatives) => Attendance.None with { Representatives = heads },
        nameof(Attendance.It) => Attendance.None with { It = heads },
        nameof(Attendance.Suppliers) => Attendance.None with { Suppliers = heads },
        nameof(Attendance.Citizens) => Attendance.None with { Citizens = heads },
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group that takes part."),
    };
}
