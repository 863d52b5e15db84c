using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Seed;

/// <summary>One file in <c>Seed/Demo</c>. Days count from the day the demo round is seeded.</summary>
internal sealed record DemoProject(
    DemoMunicipality Municipality,
    string Title,
    string Technology,
    TechnologyKind TechnologyKind,
    TechnologyAim Aim,
    string Workplace,
    Area Area,
    string? AreaWords,
    IReadOnlyList<Phase> SupportedPhases,
    Phase StartPhase,
    int CourseStartDaysAgo,
    int CourseEndInDays,
    decimal LeaderHoursAMonth,
    decimal EmployeeHoursAMonth,
    IReadOnlyList<string> Facilitators,
    IReadOnlyList<DemoPhaseChange> PhaseChanges,
    IReadOnlyList<DemoWorkshop> Workshops,
    IReadOnlyList<DemoNote> Notes,
    IReadOnlyList<DemoFollowUp> FollowUps,
    DemoProposal? Proposal,
    IReadOnlyList<DemoPreparation>? Preparations,
    IReadOnlyList<DemoLesson>? Lessons);

internal sealed record DemoMunicipality(string Code, string Name);

internal sealed record DemoPhaseChange(int DaysAgo, Phase To, string By, string? Reason);

/// <param name="Moves">When it was planned for before, in order.</param>
internal sealed record DemoWorkshop(
    string Title,
    WorkshopKind Kind,
    int DaysFromToday,
    TimeOnly Time,
    int Minutes,
    string? Place,
    Phase Phase,
    IReadOnlyList<string> Facilitators,
    WorkshopState State,
    Attendance Attendance,
    IReadOnlyList<DemoNote>? Notes,
    IReadOnlyList<DemoAssessment>? Assessments,
    IReadOnlyList<DemoMove>? Moves,
    IReadOnlyList<AgendaItem>? Agenda,
    IReadOnlyList<string>? Lessons,
    IReadOnlyList<string>? Guests);

/// <param name="FromDaysFromToday">The day it was planned for until then.</param>
internal sealed record DemoMove(int DaysAgo, int FromDaysFromToday, string By);

/// <param name="Minute">Minutes into the workshop; for notes outside workshops <paramref name="DaysAgo"/> and <paramref name="Phase"/> count instead.</param>
/// <param name="Answers">How the concerns and hardships begin that a decision answers.</param>
internal sealed record DemoNote(
    int DaysAgo,
    int Minute,
    Phase Phase,
    CoreQuestion Question,
    NoteKind Kind,
    NoteVisibility Visibility,
    string By,
    string Text,
    string? EditedFrom,
    DemoFollowUp? FollowUp,
    IReadOnlyList<string>? Answers,
    int? LookAgainInDays);

internal sealed record DemoAssessment(Phase? Phase, CoreQuestion Question, AssessmentLevel Level);

/// <param name="Person">Whose account it names, if anybody's.</param>
internal sealed record DemoFollowUp(int DaysAgo, string What, string Responsible, string? Person, int DueInDays, FollowUpState State);

/// <summary>What was taken over of the first proposal for the rest of the course, and what was changed of it.</summary>
/// <param name="Parts">What the points of the usual agendas are called that ask no core question.</param>
internal sealed record DemoProposal(string By, IReadOnlyList<DemoProposed> Workshops, IReadOnlyDictionary<TemplatePart, string> Parts);

/// <param name="MovedByDays">How much later than it was proposed it was put yesterday; nothing where it stands as proposed.</param>
internal sealed record DemoProposed(Phase Phase, string Title, int? MovedByDays);

internal sealed record DemoPreparation(int DaysAgo, decimal LeaderHours, decimal EmployeeHours, string What, string By);

internal enum DemoLessonState
{
    Private,
    Proposed,
    Released,
    Withdrawn,

    /// <summary>A leader said no to it.</summary>
    SaidNo,
}

/// <param name="Sources">How the notes begin that it is written from.</param>
/// <param name="DaysAgo">When it was written and, unless it is private, proposed.</param>
/// <param name="Useful">Who found it useful.</param>
/// <param name="Anew">A newer wording that waits.</param>
internal sealed record DemoLesson(
    IReadOnlyList<string> Sources,
    string Title,
    string Happened,
    string Differently,
    LessonKind Kind,
    Phase Phase,
    CoreQuestion Question,
    int DaysAgo,
    DemoLessonState State,
    string? Reason,
    bool IsNamed,
    int ReleasedDaysAgo,
    IReadOnlyList<string>? Useful,
    DemoRewording? Anew);

internal sealed record DemoRewording(string Title, string Happened, string Differently, int DaysAgo);
