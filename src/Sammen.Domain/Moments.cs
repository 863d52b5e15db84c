namespace Sammen.Domain;

/// <summary>The moments of a history.</summary>
internal static class Moments
{
    /// <summary>
    /// When something happened that came after something else. Two things in the same moment, or a clock that was set back, keep the
    /// order they came in: both databases sort a history by its moments.
    /// </summary>
    /// <param name="at">Now, UTC.</param>
    /// <param name="last">The latest before it, UTC.</param>
    public static DateTime After(DateTime at, DateTime last) => at > last ? at : last.AddTicks(1);
}
