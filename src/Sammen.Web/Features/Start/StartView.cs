using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Start;

/// <summary>What one person's start page shows: only what is theirs to see and, where something waits, theirs to do.</summary>
/// <param name="Coming">The next workshops, the first one first.</param>
/// <param name="Waiting">What waits for the person: what names them first, then the oldest.</param>
/// <param name="WaitingTotal">How many there are, also those not listed.</param>
/// <param name="Projects">The person's running projects.</param>
/// <param name="ProjectsTotal">How many there are, also those not shown.</param>
/// <param name="Steps">What whoever runs a new installation does first, done or not; empty for those who do not run it.</param>
/// <param name="Mail">For an administrator only.</param>
public sealed record StartView(
    Role Reader,
    string Name,
    IReadOnlyList<ComingWorkshop> Coming,
    IReadOnlyList<WaitingMatter> Waiting,
    int WaitingTotal,
    IReadOnlyList<ProjectCard> Projects,
    int ProjectsTotal,
    IReadOnlyList<FirstStep> Steps,
    MailHealth? Mail);

/// <param name="StartsAt">UTC.</param>
/// <param name="Municipalities">Whose it is; several where the reader sees several parts of a shared plan, of which it is the first.</param>
/// <param name="IsToday">By the Danish date.</param>
public sealed record ComingWorkshop(
    Guid Id, string Title, DateTime StartsAt, int Minutes, string? Place, Guid ProjectId, string ProjectTitle, IReadOnlyList<MunicipalityName> Municipalities, bool IsToday);

/// <summary>Why something waits.</summary>
public enum Waits
{
    /// <summary>A follow-up is overdue.</summary>
    FollowUpOverdue = 1,

    /// <summary>A workshop's day is over, and nobody has said whether it was held.</summary>
    WorkshopNotClosed = 2,

    NoFacilitator = 3,

    /// <summary>No leader of the municipality has an account.</summary>
    NoLeader = 4,

    NoNextWorkshop = 5,

    /// <summary>Nobody has used an invitation.</summary>
    InvitationUnused = 6,

    /// <summary>Every applicant should have had an answer by now, and somebody has not.</summary>
    RoundAnswers = 7,

    /// <summary>A round's last day has passed, and nobody has closed it.</summary>
    RoundOver = 8,

    /// <summary>A place was given up, and this application is the first on the waitlist.</summary>
    FreePlace = 9,

    /// <summary>A follow-up that names the reader is overdue.</summary>
    MyFollowUpOverdue = 10,

    /// <summary>A follow-up that names the reader is due soon.</summary>
    MyFollowUpDue = 11,

    /// <summary>A lesson is proposed, and the reader decides whether others may read it.</summary>
    LessonProposed = 12,

    /// <summary>A leader said no to a lesson the reader may write anew.</summary>
    LessonRefused = 13,
}

/// <param name="Subject">The project's, the workshop's, the round's, the application's id.</param>
/// <param name="Words">What was written: the follow-up, the title, the address.</param>
/// <param name="Since">The Danish date it waits from, where there is one.</param>
/// <param name="Project">Where it belongs, where it belongs to one.</param>
public sealed record WaitingMatter(Waits Why, Guid Subject, string Words, DateOnly? Since, string? Project);

/// <param name="NextAt">UTC; <see langword="null"/> where nothing is planned.</param>
public sealed record ProjectCard(
    Guid Id, string Title, MunicipalityName Municipality, DialogueMapView Map, Share Coverage, DateOnly CourseStart, DateOnly CourseEnd, DateTime? NextAt, int Overdue);

/// <summary>What a new installation needs first.</summary>
public enum FirstStepKind
{
    InviteManagers = 1,
    SetUpMail = 2,
    WritePublicTexts = 3,
    OpenRound = 4,
    MakeProject = 5,
    InvitePeople = 6,
}

public sealed record FirstStep(FirstStepKind Kind, bool IsDone);

/// <param name="GivenUp">Mails that did not go out and are not tried again by themselves.</param>
/// <param name="Waiting">Mails that have been tried and will be again.</param>
public sealed record MailHealth(int GivenUp, int Waiting);
