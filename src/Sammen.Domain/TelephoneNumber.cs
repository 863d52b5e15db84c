namespace Sammen.Domain;

/// <summary>A telephone number as people write it: grouped as they like, with or without a country's code.</summary>
public static class TelephoneNumber
{
    public const int MaxLength = 30;

    private const int LeastDigits = 8;
    private const int MostDigits = 15;
    private const string Between = " -()+";

    /// <returns>The number as it was written; <see langword="null"/> when nothing is.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextTooLong"/> or <see cref="Rule.TelephoneImpossible"/>.</exception>
    public static string? Optional(string? typed)
    {
        var number = FreeText.Clean(typed);
        if (number.Length == 0)
        {
            return null;
        }

        if (number.Length > MaxLength)
        {
            throw new RuleBrokenException(Rule.TextTooLong, MaxLength);
        }

        return number.All(sign => char.IsAsciiDigit(sign) || Between.Contains(sign, StringComparison.Ordinal))
            && number.LastIndexOf('+') <= 0
            && number.Count(char.IsAsciiDigit) is >= LeastDigits and <= MostDigits
                ? number
                : throw new RuleBrokenException(Rule.TelephoneImpossible);
    }

    /// <summary>What a telephone dials.</summary>
    public static string Dialled(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
