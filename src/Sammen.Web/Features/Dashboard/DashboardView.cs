using System.Text.Json.Serialization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dashboard;

/// <summary>What a leader needs to know of a project in two minutes, as one reader sees it. The page and the report are made of it.</summary>
/// <param name="Today">Danish date it was read on.</param>
/// <param name="Map">The map as it is today.</param>
/// <param name="Tallies">Of the notes the reader may see.</param>
/// <param name="Decisions">The newest first; <see cref="DecisionsInAll"/> says how many there are.</param>
/// <param name="OpenMatters">The newest first; <see cref="OpenMattersInAll"/> says how many there are.</param>
/// <param name="FollowUps">Open ones, the first due first; <paramref name="OpenFollowUps"/> says how many there are.</param>
/// <param name="OverdueFollowUps">Open and due before today.</param>
/// <param name="Workshops">Held and planned, in the order they take place.</param>
/// <param name="ClosedOn">Danish date; <see langword="null"/> while the course runs.</param>
/// <param name="Lessons">What others read of it, for its own readers alone: the most useful first.</param>
public sealed record DashboardView(
    Guid ProjectId,
    string Title,
    string Technology,
    MunicipalityName Municipality,
    string Workplace,
    Listed<Area> Area,
    string Round,
    DateOnly CourseStart,
    DateOnly CourseEnd,
    decimal LeaderHoursAMonth,
    decimal EmployeeHoursAMonth,
    DateOnly Today,
    CourseHistory History,
    DialogueMapView Map,
    IReadOnlyList<NoteTally> Tallies,
    IReadOnlyList<SaidNote> Decisions,
    IReadOnlyList<SaidNote> OpenMatters,
    IReadOnlyList<FollowUpRow> FollowUps,
    int OpenFollowUps,
    int OverdueFollowUps,
    IReadOnlyList<CourseWorkshop> Workshops,
    DateOnly? ClosedOn,
    bool MayTickOff,
    bool MayPrepare,
    IReadOnlyList<ReadLesson> Lessons)
{
    [JsonIgnore]
    public int DecisionsInAll => Tallies.Where(tally => tally.Kind == NoteKind.Decision).Sum(tally => tally.Count);

    [JsonIgnore]
    public int OpenMattersInAll => Tallies.Sum(tally => tally.Open);

    [JsonIgnore]
    public CourseWorkshop? NextWorkshop => Workshops.FirstOrDefault(workshop => workshop.IsComing);

    [JsonIgnore]
    public IReadOnlyList<CourseWorkshop> Held => [.. Workshops.Where(workshop => workshop.State == WorkshopState.Held)];

    [JsonIgnore]
    public CourseMonth Month => CourseMonth.On(Today, CourseStart, CourseEnd);

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

    public IReadOnlyList<PhaseStation> Stations() => PhaseStation.Track(Map.SupportedPhases, Map.CurrentPhase, History.Phases);
}

/// <summary>A released lesson and what others have had of it.</summary>
/// <param name="Useful">How many elsewhere found it useful.</param>
public sealed record ReadLesson(Guid Id, string Title, LessonKind Kind, DialogueCell Cell, int Useful);

/// <summary>A note as the dashboard quotes it.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="LoggedAt">UTC.</param>
public sealed record SaidNote(Guid Id, Phase Phase, CoreQuestion Question, NoteKind Kind, string Text, DateTime LoggedAt)
{
    [JsonIgnore]
    public DialogueCell Cell => new(Phase, Question);
}
