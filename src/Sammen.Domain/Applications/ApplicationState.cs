namespace Sammen.Domain.Applications;

/// <summary>How far an application has come.</summary>
public enum ApplicationState
{
    /// <summary>Begun and not sent: its applicant sees it, and nobody else.</summary>
    Draft = 1,

    /// <summary>Sent, and waiting for its answer.</summary>
    Submitted = 2,

    /// <summary>It has its place in the round, and its project.</summary>
    Accepted = 3,

    /// <summary>There was no place; it comes next should one become free.</summary>
    Waitlisted = 4,

    /// <summary>It was given a no, with the reason.</summary>
    Declined = 5,

    /// <summary>Its applicant took it back.</summary>
    Withdrawn = 6,
}
