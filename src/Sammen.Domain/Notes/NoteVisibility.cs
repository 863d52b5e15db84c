namespace Sammen.Domain.Notes;

/// <summary>Who may read a note, each level wider than the one before.</summary>
public enum NoteVisibility
{
    /// <summary>The facilitators of the project only.</summary>
    Facilitators = 1,

    /// <summary>Also the municipality's leaders.</summary>
    Municipality = 2,

    /// <summary>Also the programme managers. What a note gets unless somebody chooses otherwise.</summary>
    Programme = 3,
}
