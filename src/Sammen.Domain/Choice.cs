namespace Sammen.Domain;

/// <summary>A value that came from outside may be none of those it can be.</summary>
internal static class Choice
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public static TEnum Known<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => Enum.IsDefined(value) ? value : throw new RuleBrokenException(Rule.UnknownChoice);
}
