namespace Sammen.Domain;

/// <summary>
/// The dates the product keeps: what lies outside was mistyped. A stored one from before the limits is shown as invalid and can be
/// put right; no page and no file fails because of it.
/// </summary>
public static class SensibleDate
{
    public static DateOnly First { get; } = new(2000, 1, 1);

    public static DateOnly Last { get; } = new(2099, 12, 31);

    /// <summary>The first moment that may be stored, UTC.</summary>
    public static DateTime FirstMoment { get; } = DanishTime.ToUtc(First, TimeOnly.MinValue);

    public static bool Is(DateOnly date) => date >= First && date <= Last;

    /// <param name="utc">UTC.</param>
    public static bool Is(DateTime utc) => utc >= FirstMoment && utc.Year <= Last.Year && Is(DanishTime.DateOf(utc));

    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>.</exception>
    public static DateOnly Require(DateOnly date) => Require(date, First, Last);

    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>.</exception>
    public static DateOnly Require(DateOnly date, DateOnly first, DateOnly last)
        => date >= first && date <= last ? date : throw new RuleBrokenException(Rule.DateOutOfRange, first, last);
}
