namespace Sammen.Domain.DialogueMaps;

/// <summary>How far the dialogue about a cell has come. Ordered: each level holds the one before.</summary>
public enum AssessmentLevel
{
    /// <summary>Ikke drøftet.</summary>
    NotDiscussed = 0,

    /// <summary>Drøftet.</summary>
    Discussed = 1,

    /// <summary>Afklaret.</summary>
    Clarified = 2,

    /// <summary>Forankret.</summary>
    Anchored = 3,
}
