namespace Sammen.Data.Mail;

/// <summary>What a mail tells. The number is kept: never changed for one that is in use. docs/mail.md says who gets which.</summary>
public enum MailKind
{
    /// <summary>You are invited, with the link to accept.</summary>
    Invitation = 1,

    /// <summary>The link to choose a new password, asked for on the sign-in page.</summary>
    PasswordReset = 2,

    /// <summary>The password was changed.</summary>
    PasswordChanged = 3,

    /// <summary>You run this project's workshops from now on.</summary>
    FacilitatorAssigned = 4,

    /// <summary>You no longer run them.</summary>
    FacilitatorTakenOff = 5,

    /// <summary>Your municipality's project has its place in Sammen.</summary>
    ProjectMade = 6,

    /// <summary>A course is closed.</summary>
    ProjectClosed = 7,

    /// <summary>A closed course is open again.</summary>
    ProjectReopened = 8,

    /// <summary>The private link to an application that was begun, or that has another address now.</summary>
    ApplicationBegun = 9,

    /// <summary>The application is received.</summary>
    ApplicationReceived = 10,

    /// <summary>The programme managers ask the applicant something.</summary>
    ApplicantAsked = 11,

    /// <summary>The application has its answer: a yes, a place on the waitlist or a no, as it says by then.</summary>
    ApplicationAnswered = 12,

    /// <summary>The application was taken back.</summary>
    ApplicationWithdrawn = 13,

    /// <summary>The minutes of a workshop, as their sender looked at them.</summary>
    MinutesSent = 14,

    /// <summary>What others have added to the plan of a course.</summary>
    WorkshopsPlanned = 15,

    /// <summary>You are invited to a workshop.</summary>
    WorkshopInvited = 16,

    /// <summary>A workshop its receiver was invited to has another plan, or will not take place.</summary>
    WorkshopChanged = 17,

    /// <summary>What is due, gathered, in the morning: the five kinds below, as far as there is any of them.</summary>
    Reminders = 18,

    /// <summary>A part of <see cref="Reminders"/>: a workshop comes in at most three days.</summary>
    WorkshopSoon = 19,

    /// <summary>A part of <see cref="Reminders"/>: the day of a workshop has passed, and it is planned still.</summary>
    WorkshopStillPlanned = 20,

    /// <summary>A part of <see cref="Reminders"/>: a follow-up is due this week.</summary>
    FollowUpDue = 21,

    /// <summary>A part of <see cref="Reminders"/>: a follow-up is overdue.</summary>
    FollowUpOverdue = 22,

    /// <summary>A part of <see cref="Reminders"/>: those who applied for a round are promised an answer in at most three days.</summary>
    AnswersDue = 23,

    /// <summary>The deadline comes, and an application that was begun is not sent.</summary>
    DraftDeadline = 24,

    /// <summary>Lessons wait for a leader of the municipality.</summary>
    LessonsProposed = 25,
}
