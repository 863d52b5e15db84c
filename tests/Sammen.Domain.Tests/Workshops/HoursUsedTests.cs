using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class HoursUsedTests
{
    [Fact]
    public void Hours_used_are_minutes_times_heads_split_on_leaders_and_employees()
        => Assert.Equal(
            new HoursUsed(Leaders: 3, Employees: 15),
            HoursUsed.In([(90, Attendance.None with { Leaders = 2, Employees = 10 })]));

    [Fact]
    public void Representatives_and_it_draw_on_the_hours_of_employees()
        => Assert.Equal(
            new HoursUsed(Leaders: 0, Employees: 6),
            HoursUsed.In([(60, Attendance.None with { Employees = 1, Representatives = 2, It = 3 })]));

    [Fact]
    public void Suppliers_and_citizens_draw_on_no_hours_of_the_municipality()
        => Assert.Equal(
            new HoursUsed(Leaders: 0, Employees: 0),
            HoursUsed.In([(60, Attendance.None with { Suppliers = 4, Citizens = 20 })]));

    [Fact]
    public void Workshops_add_up()
        => Assert.Equal(
            new HoursUsed(Leaders: 2.5m, Employees: 7),
            HoursUsed.In(
            [
                (60, Attendance.None with { Leaders = 1, Employees = 4 }),
                (90, Attendance.None with { Leaders = 1, Employees = 2 }),
            ]));

    [Fact]
    public void Parts_of_an_hour_count() => Assert.Equal(0.25m, HoursUsed.In([(15, Attendance.None with { Leaders = 1 })]).Leaders);

    [Fact]
    public void No_workshop_has_used_no_hours() => Assert.Equal(new HoursUsed(0, 0), HoursUsed.In([]));
}
