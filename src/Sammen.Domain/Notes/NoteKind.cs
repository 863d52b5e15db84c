namespace Sammen.Domain.Notes;

public enum NoteKind
{
    /// <summary>Indsigt.</summary>
    Insight = 1,

    /// <summary>Beslutning.</summary>
    Decision = 2,

    /// <summary>Bekymring.</summary>
    Concern = 3,

    /// <summary>Det svære.</summary>
    Hardship = 4,

    /// <summary>Idé.</summary>
    Idea = 5,
}
