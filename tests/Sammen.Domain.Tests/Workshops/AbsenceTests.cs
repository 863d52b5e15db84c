using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Who was not in the room.</summary>
public sealed class AbsenceTests
{
    [Fact]
    public void Where_nothing_was_held_nobody_was_there() => Assert.Equal(new Absence(Employees: true, Representatives: true), Absence.From([]));

    [Theory]
    [InlineData(3, 1, false, false)]
    [InlineData(3, 0, false, true)]
    [InlineData(0, 1, true, false)]
    [InlineData(0, 0, true, true)]
    public void Each_group_is_absent_unless_somebody_of_it_took_part(int employees, int representatives, bool noEmployee, bool noRepresentative)
    {
        var absence = Absence.From([new Attendance(5, employees, representatives, 2, 2, 2)]);

        Assert.Equal((noEmployee, noRepresentative, noEmployee || noRepresentative), (absence.Employees, absence.Representatives, absence.IsAny));
    }

    [Fact]
    public void One_workshop_of_several_is_enough_for_a_group()
        => Assert.False(Absence.From([new Attendance(1, 0, 0, 0, 0, 0), new Attendance(0, 0, 1, 0, 0, 0), new Attendance(0, 4, 0, 0, 0, 0)]).IsAny);

    [Theory]
    [InlineData(AssessmentLevel.NotDiscussed, false)]
    [InlineData(AssessmentLevel.Discussed, false)]
    [InlineData(AssessmentLevel.Clarified, false)]
    [InlineData(AssessmentLevel.Anchored, true)]
    public void It_is_said_of_what_is_anchored_only(AssessmentLevel level, bool isSaid) => Assert.Equal(isSaid, Absence.From([]).Behind(level).IsAny);
}
