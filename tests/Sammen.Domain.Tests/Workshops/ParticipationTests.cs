using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class ParticipationTests
{
    [Fact]
    public void Heads_are_counted_workshop_by_workshop_and_hours_are_minutes_times_heads()
    {
        var participation = new Participation([(90, new Attendance(2, 10, 1, 0, 0, 4)), (120, new Attendance(1, 5, 0, 2, 3, 0))]);

        Assert.Equal(new GroupPart(3, 5m), participation[AttendanceGroup.Leaders]);
        Assert.Equal(new GroupPart(15, 25m), participation[AttendanceGroup.Employees]);
        Assert.Equal(new GroupPart(1, 1.5m), participation[AttendanceGroup.Representatives]);
        Assert.Equal(new GroupPart(2, 4m), participation[AttendanceGroup.It]);
        Assert.Equal(new GroupPart(3, 6m), participation[AttendanceGroup.Suppliers]);
        Assert.Equal(new GroupPart(4, 6m), participation[AttendanceGroup.Citizens]);
    }

    [Fact]
    public void Hours_that_draw_on_those_set_aside_are_the_leaders_and_the_municipalitys_own_employees()
        => Assert.Equal(
            new HoursUsed(5m, 25m + 1.5m + 4m),
            new Participation([(90, new Attendance(2, 10, 1, 0, 0, 4)), (120, new Attendance(1, 5, 0, 2, 3, 0))]).HoursUsed);

    [Fact]
    public void Without_a_workshop_nobody_took_part()
        => Assert.All(AttendanceGroups.All, group => Assert.Equal(new GroupPart(0, 0m), new Participation([])[group]));

    [Fact]
    public void Of_any_workshops_the_hours_used_are_those_of_the_groups_that_count()
        => Prop.ForAll(
            (from minutes in Gen.Choose(15, 720)
             from heads in Gen.Choose(0, Attendance.MaxPerGroup).ArrayOf(6)
             select (minutes, new Attendance(heads[0], heads[1], heads[2], heads[3], heads[4], heads[5]))).ArrayOf().ToArbitrary(),
            held =>
            {
                var participation = new Participation(held);
                var employees = participation[AttendanceGroup.Employees].Hours + participation[AttendanceGroup.Representatives].Hours
                    + participation[AttendanceGroup.It].Hours;

                Assert.Equal(Math.Round(participation[AttendanceGroup.Leaders].Hours, 10), Math.Round(participation.HoursUsed.Leaders, 10));
                Assert.Equal(Math.Round(employees, 10), Math.Round(participation.HoursUsed.Employees, 10));
            }).QuickCheckThrowOnFailure();
}
