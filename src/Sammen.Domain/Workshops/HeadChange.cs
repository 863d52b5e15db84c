namespace Sammen.Domain.Workshops;

/// <summary>What one press or one typed number does to one group's head count. Two people counting at once undo nothing of each other's.</summary>
/// <param name="Heads">How many more or fewer for a step; how many there are for a typed number.</param>
/// <param name="IsStep">Counted on from what is recorded, whatever the screen showed.</param>
public readonly record struct HeadChange(AttendanceGroup Group, int Heads, bool IsStep)
{
    public static HeadChange Step(AttendanceGroup group, int by) => new(group, by, IsStep: true);

    public static HeadChange Set(AttendanceGroup group, int heads) => new(group, heads, IsStep: false);

    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/> or <see cref="Rule.AttendanceOutOfRange"/>.</exception>
    public Attendance ApplyTo(Attendance attendance)
    {
        var group = Choice.Known(Group);
        return attendance.With(group, IsStep ? attendance.In(group) + Heads : Heads).RequireInRange();
    }
}
