namespace Sammen.Domain.Applications;

/// <summary>What the programme managers can answer an application.</summary>
public enum ApplicationAnswer
{
    Accept = 1,

    /// <summary>In an order of theirs.</summary>
    Waitlist = 2,

    Decline = 3,
}
