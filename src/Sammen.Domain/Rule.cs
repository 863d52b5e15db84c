namespace Sammen.Domain;

/// <summary>The rules that can say no to a person, by name. Each is worded in both languages in the web project's <c>RuleTexts</c>.</summary>
public enum Rule
{
    /// <summary>A text that must be there is empty.</summary>
    TextMissing,

    /// <summary>A text is longer than its limit. Data: the limit in characters.</summary>
    TextTooLong,

    /// <summary>A text holds a CPR number. Notes are about work, not about named citizens.</summary>
    CprNumberInText,

    /// <summary>A text holds ten digits in a row that could be a CPR number, and nothing says that they are something else.</summary>
    CprNumberPossible,

    /// <summary>More is typed in one place than is kept on the server. Data: the limit in kilobytes.</summary>
    DraftTooLarge,

    /// <summary>A date was mistyped: it lies outside what makes sense. Data: the first and the last day allowed.</summary>
    DateOutOfRange,

    /// <summary>A period ends before it starts.</summary>
    EndBeforeStart,

    /// <summary>A round or a course lasts longer than nine months. Data: the last day allowed.</summary>
    LongerThanNineMonths,

    /// <summary>The application deadline lies after the round's first day.</summary>
    DeadlineAfterFirstDay,

    /// <summary>Applicants are answered from the deadline to the round's first day. Data: both.</summary>
    AnswerByOutOfRange,

    /// <summary>A round has room for at least one project, and not for more than anybody means. Data: the highest number.</summary>
    PlacesOutOfRange,

    /// <summary>A round keeps a place for each project it has. Data: how many that are.</summary>
    FewerPlacesThanProjects,

    /// <summary>A round does not begin later than a course in it. Data: the project's title and the course's first day.</summary>
    RoundBeginsAfterCourse,

    /// <summary>A round does not end before a course in it. Data: the project's title and the course's last day.</summary>
    RoundEndsBeforeCourse,

    /// <summary>A closed round is kept as it is. Data: the Danish date on which it was closed.</summary>
    RoundClosed,

    /// <summary>Every place of the round is taken. Data: how many there are.</summary>
    RoundFull,

    /// <summary>A course begins within its round. Data: the round's first and last day.</summary>
    CourseStartsOutsideRound,

    /// <summary>A course ends within its round. Data: the round's first and last day.</summary>
    CourseEndsOutsideRound,

    /// <summary>A closed course is read and not written in. Data: the Danish date on which it was closed.</summary>
    ProjectClosed,

    /// <summary>A phase in which something was said, assessed or planned stays in the course. Data: the phase.</summary>
    PhaseInUse,

    /// <summary>A course supports at least one phase.</summary>
    NoSupportedPhase,

    /// <summary>Hours set aside are above zero for both leaders and employees.</summary>
    HoursMissing,

    /// <summary>More hours a month than anybody sets aside. Data: the highest number.</summary>
    HoursTooMany,

    /// <summary>The phase is not among those the course supports. Data: the phase.</summary>
    PhaseOutsideCourse,

    /// <summary>The project already stands in that phase. Data: the phase.</summary>
    PhaseUnchanged,

    /// <summary>Going back or skipping a phase needs a reason.</summary>
    PhaseChangeNeedsReason,

    /// <summary>A phase change is recorded once it has happened.</summary>
    PhaseChangeInFuture,

    /// <summary>A phase change cannot lie before the one already recorded. Data: that one's date.</summary>
    PhaseChangeBeforePrevious,

    /// <summary>A workshop lasts between the shortest and the longest length allowed. Data: both, in minutes.</summary>
    WorkshopLength,

    /// <summary>A point of an agenda takes between the least and the most minutes allowed. Data: both.</summary>
    AgendaPointLength,

    /// <summary>An agenda has more points than anybody gets through. Data: the most allowed.</summary>
    TooManyAgendaPoints,

    /// <summary>Head counts lie between zero and the highest allowed. Data: the highest.</summary>
    AttendanceOutOfRange,

    /// <summary>A workshop is held on its day or later, not before. Data: the day.</summary>
    WorkshopBeforeItsDay,

    /// <summary>A workshop that was held or cancelled is not planned any more.</summary>
    WorkshopNotPlanned,

    /// <summary>Only what was marked as held can be planned again.</summary>
    WorkshopNotHeld,

    /// <summary>A workshop was planned meanwhile for a phase one is proposed for. Data: the phase.</summary>
    PhasePlannedMeanwhile,

    /// <summary>Nothing can be logged on a cancelled workshop.</summary>
    WorkshopCancelled,

    /// <summary>What other projects take part in becomes no activity of one alone.</summary>
    SharedByOthers,

    /// <summary>A plan that several projects share is changed by who plans for all of them.</summary>
    SharedPlanOfOthers,

    /// <summary>A shared plan has more parts than any round has projects. Data: the most allowed.</summary>
    TooManyShare,

    /// <summary>A workshop has at least one facilitator.</summary>
    WorkshopWithoutFacilitator,

    /// <summary>Minutes are sent to somebody.</summary>
    MinutesWithoutReceiver,

    /// <summary>Minutes go to no more people at once. Data: the most allowed.</summary>
    TooManyReceivers,

    /// <summary>Nothing was written in the workshop, so that there are no minutes.</summary>
    MinutesEmpty,

    /// <summary>The minutes are no longer what their sender has looked at.</summary>
    MinutesChangedMeanwhile,

    /// <summary>Preparation is written down when it is done: not for a day to come.</summary>
    PreparationInFuture,

    /// <summary>Hours of one preparation lie between zero and the most there can be. Data: the most.</summary>
    PreparationHours,

    /// <summary>The follow-up was already ticked off or dropped.</summary>
    FollowUpClosed,

    /// <summary>Only somebody on the project, with an open account, is named for something in it.</summary>
    PersonNotOnProject,

    /// <summary>Only a decision answers concerns and hardships, and is looked at again.</summary>
    NotADecision,

    /// <summary>Only a concern or a hardship is answered.</summary>
    NotAMatter,

    /// <summary>A decision answers what was said about the same question in the same project, in whatever phase.</summary>
    OtherQuestion,

    /// <summary>A lesson is written from at least one note of its project, and not from more than anybody makes one of. Data: the most allowed.</summary>
    LessonSources,

    /// <summary>A note that a lesson is written from was deleted, or is for the facilitators only.</summary>
    LessonSourceGone,

    /// <summary>The lesson waits for nobody's decision: it was decided, or taken back.</summary>
    LessonNotProposed,

    /// <summary>The lesson was written anew since it was read: what is released is a wording that was read.</summary>
    LessonTextChanged,

    /// <summary>Nobody outside the municipality reads the lesson.</summary>
    LessonNotReleased,

    /// <summary>Nobody finds what is their own useful to them.</summary>
    LessonIsOwn,

    /// <summary>It is no e-mail address.</summary>
    EmailImpossible,

    /// <summary>It is no address of a page on the web.</summary>
    WebAddressImpossible,

    /// <summary>It is no telephone number.</summary>
    TelephoneImpossible,

    /// <summary>A contact can be reached by e-mail or by telephone.</summary>
    ContactUnreachable,

    /// <summary>More contacts than anybody chooses among. Data: the highest number.</summary>
    TooManyContacts,

    /// <summary>There is no file, or nothing in it.</summary>
    FileMissing,

    /// <summary>A file is larger than its limit. Data: the limit in megabytes.</summary>
    FileTooLarge,

    /// <summary>What is in the file is neither a PDF nor a Word document without macros.</summary>
    FileKindUnknown,

    /// <summary>The address has an account already.</summary>
    EmailHasAccount,

    /// <summary>The address has an invitation already that was neither used nor called back.</summary>
    AlreadyInvited,

    /// <summary>A project, and a municipal leader, belong to one of the Danish municipalities.</summary>
    MunicipalityMissing,

    /// <summary>The round takes no applications now.</summary>
    RoundNotOpen,

    /// <summary>The application can no longer be changed by its applicant.</summary>
    ApplicationNotOpen,

    /// <summary>Something that has to be there is missing from the application.</summary>
    ApplicationIncomplete,

    /// <summary>The application has its answer.</summary>
    ApplicationAnswered,

    /// <summary>The applicant has taken the application back.</summary>
    ApplicationWithdrawn,

    /// <summary>A withdrawal can be undone for a minute.</summary>
    UndoTooLate,

    /// <summary>A question to an applicant is open until today or later.</summary>
    QuestionDayPast,

    /// <summary>More are chosen to be accepted than the round has places left. Data: how many are left.</summary>
    MoreAcceptedThanPlaces,

    /// <summary>A project whose municipality has withdrawn gave up its place.</summary>
    ProjectWithdrawn,

    /// <summary>The invitation was used or called back, or is too old.</summary>
    InvitationOver,

    /// <summary>An installation has at least one administrator who can sign in.</summary>
    LastAdministrator,

    /// <summary>Nobody deactivates themselves.</summary>
    OwnAccount,

    /// <summary>A value is not one of those the field can take.</summary>
    UnknownChoice,
}
