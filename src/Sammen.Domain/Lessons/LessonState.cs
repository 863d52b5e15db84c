namespace Sammen.Domain.Lessons;

/// <summary>Where the wording at hand stands. What others read is a <see cref="LessonRelease"/>, which stands until it is withdrawn or followed by a newer one.</summary>
public enum LessonState
{
    /// <summary>Kladde: for the project's facilitators only.</summary>
    Private = 1,

    /// <summary>Foreslået: waits for a leader of the municipality.</summary>
    Proposed = 2,

    /// <summary>Frigivet: is what others read.</summary>
    Released = 3,

    /// <summary>Trukket tilbage: others read nothing of it any more.</summary>
    Withdrawn = 4,
}
