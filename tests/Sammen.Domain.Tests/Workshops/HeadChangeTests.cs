using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class HeadChangeTests
{
    private static readonly Attendance Recorded = new(Leaders: 2, Employees: 12, Representatives: 1, It: 3, Suppliers: 4, Citizens: 5);

    [Fact]
    public void A_step_counts_on_from_what_is_recorded()
        => Assert.Equal(Recorded with { Employees = 13 }, HeadChange.Step(AttendanceGroup.Employees, by: 1).ApplyTo(Recorded));

    [Fact]
    public void A_typed_number_replaces_what_is_recorded()
        => Assert.Equal(Recorded with { Employees = 7 }, HeadChange.Set(AttendanceGroup.Employees, heads: 7).ApplyTo(Recorded));

    [Fact]
    public void Nobody_is_counted_below_zero_or_above_the_highest()
    {
        Refused.By(Rule.AttendanceOutOfRange, () => HeadChange.Step(AttendanceGroup.Representatives, by: -2).ApplyTo(Recorded), Attendance.MaxPerGroup);
        Refused.By(Rule.AttendanceOutOfRange, () => HeadChange.Set(AttendanceGroup.It, Attendance.MaxPerGroup + 1).ApplyTo(Recorded), Attendance.MaxPerGroup);
    }

    [Fact]
    public void Two_people_who_step_at_once_count_the_same_whoever_comes_first_and_leave_the_other_groups_alone()
        => Prop.ForAll(
            (from groups in Gen.Elements<AttendanceGroup>(AttendanceGroups.All).Two()
             from steps in Gen.Choose(-1, 40).Two()
             select (First: HeadChange.Step(groups.Item1, steps.Item1), Second: HeadChange.Step(groups.Item2, steps.Item2))).ToArbitrary(),
            pressed =>
            {
                var full = new Attendance(100, 100, 100, 100, 100, 100);
                var counted = pressed.Second.ApplyTo(pressed.First.ApplyTo(full));

                Assert.Equal(pressed.First.ApplyTo(pressed.Second.ApplyTo(full)), counted);
                Assert.Equal(full.Total + pressed.First.Heads + pressed.Second.Heads, counted.Total);
                Assert.All(
                    AttendanceGroups.All.Where(group => group != pressed.First.Group && group != pressed.Second.Group),
                    group => Assert.Equal(100, counted.In(group)));
            }).QuickCheckThrowOnFailure();
}
