namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>
/// Each commit runs what stands for the rest; the hosted workflow runs everything once a night, with <c>SAMMEN_NIGHTLY=1</c>.
/// Decision 0018 says what runs where.
/// </summary>
internal static class Nightly
{
    public static bool IsNow { get; } = string.Equals(Environment.GetEnvironmentVariable("SAMMEN_NIGHTLY"), "1", StringComparison.Ordinal);

    /// <summary>What a commit runs, and what the night adds to it.</summary>
    public static IEnumerable<T> With<T>(this IEnumerable<T> eachCommit, params IEnumerable<T> atNight) => IsNow ? eachCommit.Concat(atNight) : eachCommit;
}
