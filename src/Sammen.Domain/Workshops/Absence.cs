using Sammen.Domain.DialogueMaps;

namespace Sammen.Domain.Workshops;

/// <summary>
/// Who was not in the room (hvem manglede): of whom nobody took part in any held workshop of a phase. It is said of what is anchored in that
/// phase, wherever the map is shown, and blocks nothing: the facilitator decides, the picture is honest.
/// </summary>
/// <param name="Employees">No employee did.</param>
/// <param name="Representatives">No TR/AMR did.</param>
public readonly record struct Absence(bool Employees, bool Representatives)
{
    public bool IsAny => Employees || Representatives;

    /// <param name="held">Who took part in each held workshop of the phase; where none was held, nobody was there.</param>
    public static Absence From(IEnumerable<Attendance> held)
        => held.Aggregate(new Absence(Employees: true, Representatives: true), (absence, attendance) => new Absence(
            absence.Employees && attendance.Employees == 0, absence.Representatives && attendance.Representatives == 0));

    /// <summary>What is to be said of a cell of the phase: only of one that is anchored.</summary>
    public Absence Behind(AssessmentLevel level) => level == AssessmentLevel.Anchored ? this : default;
}
