namespace Sammen.Domain.Workshops;

/// <summary>How many took part in the workshops held, and for how long. Somebody who came three times is counted three times: names are never kept.</summary>
public sealed class Participation
{
    private const decimal MinutesPerHour = 60m;

    private readonly Dictionary<AttendanceGroup, GroupPart> groups;

    /// <param name="held">The workshops that were held; planned and cancelled ones have used no time.</param>
    /// <param name="prepared">What was spent outside them.</param>
    public Participation(IReadOnlyCollection<(int Minutes, Attendance Attendance)> held, HoursUsed prepared = default)
    {
        groups = AttendanceGroups.All.ToDictionary(group => group, group => new GroupPart(
            held.Sum(workshop => workshop.Attendance.In(group)),
            held.Sum(workshop => workshop.Minutes * workshop.Attendance.In(group)) / MinutesPerHour));
        HoursUsed = HoursUsed.In(held) + prepared;
    }

    /// <summary>What draws on the hours set aside.</summary>
    public HoursUsed HoursUsed { get; }

    public GroupPart this[AttendanceGroup group] => groups[group];
}

/// <param name="Heads">Head by head and workshop by workshop.</param>
/// <param name="Hours">Hours × heads.</param>
public readonly record struct GroupPart(int Heads, decimal Hours);
