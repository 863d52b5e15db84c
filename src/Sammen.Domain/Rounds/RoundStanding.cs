namespace Sammen.Domain.Rounds;

/// <summary>How far a round has come on a Danish date.</summary>
public enum RoundStanding
{
    /// <summary>It takes applications, to the end of its deadline's day.</summary>
    Open = 1,

    /// <summary>The deadline has passed, and it has not begun.</summary>
    Answering = 2,

    /// <summary>Its courses run.</summary>
    Running = 3,

    /// <summary>Its last day has passed, and nobody has closed it.</summary>
    Over = 4,

    /// <summary>Somebody has closed it: it is kept, and takes no new project.</summary>
    Closed = 5,
}
