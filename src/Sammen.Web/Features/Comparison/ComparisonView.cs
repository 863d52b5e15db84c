using System.Text.Json.Serialization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Comparison;

/// <summary>Why there is nothing to compare.</summary>
public enum ComparisonProblem
{
    /// <summary>One of the projects does not exist, or the reader may not see it: which of the two is not said.</summary>
    NotAvailable,

    /// <summary>Fewer than two projects.</summary>
    TooFew,

    /// <summary>More than six projects were named.</summary>
    TooMany,

    /// <summary>The round has no projects, or there is no such round.</summary>
    EmptyRound,
}

/// <summary>Projects side by side, as one reader sees them; or why not.</summary>
/// <param name="Columns">In Danish order of municipality; none when there is a problem.</param>
/// <param name="Round">The round all of them belong to; <see langword="null"/> when they are of several.</param>
/// <param name="InRound">How many projects the round has, should they not all be shown; when projects were named, as many as there are columns.</param>
/// <param name="Today">Danish date it was read on.</param>
/// <param name="LatestRoundToCompare">Where to look instead, when a round has too few projects.</param>
public sealed record ComparisonView(
    IReadOnlyList<ComparisonColumn> Columns,
    string? Round,
    int InRound,
    DateOnly Today,
    ComparisonProblem? Problem = null,
    Guid? LatestRoundToCompare = null)
{
    /// <summary>What tells a column's project from the others in a sentence or a legend: the municipality, or the title where it has several.</summary>
    public string NameOf(ComparisonColumn column)
        => Columns.Count(other => other.Municipality == column.Municipality) == 1 ? column.Municipality.Brief : $"{column.Municipality.Brief}, {column.Title}";

    public MapPatterns Patterns() => new([.. Columns.Select(column => column.Figures())]);

    /// <summary>Cells that at least two of the projects have anchored without employees or TR/AMR in the room, and which.</summary>
    public IReadOnlyList<(DialogueCell Cell, IReadOnlyList<ComparisonColumn> Columns)> SharedAbsences() => Shared(cell => cell.Absence.IsAny);

    /// <summary>Cells in which matters stand open in at least two of the projects, and in which.</summary>
    public IReadOnlyList<(DialogueCell Cell, IReadOnlyList<ComparisonColumn> Columns)> SharedOpenMatters()
        => Shared(cell => cell.OpenMatters > 0);

    private IReadOnlyList<(DialogueCell Cell, IReadOnlyList<ComparisonColumn> Columns)> Shared(Func<MapCell, bool> isSo)
        => [.. from cell in DialogueCell.All
               let columns = Columns.Where(column => column.Map.SupportedPhases.Contains(cell.Phase) && isSo(column.Map[cell])).ToList()
               where columns.Count > 1
               select (cell, (IReadOnlyList<ComparisonColumn>)columns)];
}

/// <summary>One project's column.</summary>
/// <param name="Workshops">Held and planned, in the order they take place.</param>
/// <param name="OverdueFollowUps">Open and due before today.</param>
/// <param name="Lessons">How many of each kind others can read of it, those without its name too.</param>
public sealed record ComparisonColumn(
    Guid ProjectId,
    string Title,
    MunicipalityName Municipality,
    Listed<Area> Area,
    string Round,
    DateOnly CourseStart,
    DateOnly CourseEnd,
    decimal LeaderHoursAMonth,
    decimal EmployeeHoursAMonth,
    CourseHistory History,
    DialogueMapView Map,
    IReadOnlyList<NoteTally> Tallies,
    IReadOnlyList<CourseWorkshop> Workshops,
    int OpenFollowUps,
    int OverdueFollowUps,
    IReadOnlyDictionary<LessonKind, int> Lessons)
{
    /// <summary>When the project came to the phase it stands in.</summary>
    [JsonIgnore]
    public DateOnly InPhaseSince => History.Phases[^1].On;

    [JsonIgnore]
    public IEnumerable<CourseWorkshop> Held => Workshops.Where(workshop => workshop.State == WorkshopState.Held);

    [JsonIgnore]
    public int Planned => Workshops.Count(workshop => workshop.State == WorkshopState.Planned);

    [JsonIgnore]
    public int LessonsInAll => Lessons.Values.Sum();

    public MapFigures Figures() => Map.Calculate();

    /// <summary>Hours set aside for leaders over the whole course.</summary>
    [JsonIgnore]
    public int LeaderHours => CourseHours.InAll(LeaderHoursAMonth, CourseStart, CourseEnd);

    /// <summary>Hours set aside for employees over the whole course.</summary>
    [JsonIgnore]
    public int EmployeeHours => CourseHours.InAll(EmployeeHoursAMonth, CourseStart, CourseEnd);

    public HoursByMonth Hours() => HoursByMonth.Of(CourseStart, CourseEnd, EmployeeHoursAMonth, LeaderHoursAMonth, Workshops, History.Prepared);

    public Participation Participation()
        => new([.. Held.Select(workshop => (workshop.Minutes, workshop.Attendance))], HoursUsed.Sum(History.Prepared.Select(preparation => preparation.Used)));

    public MapHistory MapHistory() => History.Of(PhaseSet.Of(Map.SupportedPhases));

    /// <summary>Coverage from the first day of the course until today; one point for a course that has not begun.</summary>
    public IReadOnlyList<CoveragePoint> CoverageUntil(DateOnly today) => MapHistory().CoverageBetween(CourseStart, today > CourseStart ? today : CourseStart);

    public CourseMonth MonthOn(DateOnly today) => CourseMonth.On(today, CourseStart, CourseEnd);

    public int Notes(NoteKind kind) => Tallies.Where(tally => tally.Kind == kind).Sum(tally => tally.Count);

    /// <summary>Concerns or hardships no decision answers.</summary>
    public int Open(NoteKind kind) => Tallies.Where(tally => tally.Kind == kind).Sum(tally => tally.Open);
}
