namespace Sammen.Web.Features.Dialogue;

/// <summary>How much of a note its place needs to tell.</summary>
public enum NoteLook
{
    /// <summary>Among notes of other days and workshops.</summary>
    Card,

    /// <summary>Where day and workshop are plain from the page.</summary>
    OfTheDay,

    /// <summary>The same as a line of the workshop log: what it is and who said it after the words, what can be done with it only where one points.</summary>
    Line,
}
