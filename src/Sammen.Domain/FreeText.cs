using Sammen.Domain.People;

namespace Sammen.Domain;

/// <summary>What every free text must satisfy, wherever it is written: present when required, within its limit, and without a CPR number.</summary>
public static class FreeText
{
    /// <returns>The text without surrounding white space.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/>, <see cref="Rule.TextTooLong"/> or <see cref="Rule.CprNumberInText"/>.</exception>
    public static string Required(string? text, int maxLength)
        => Optional(text, maxLength) ?? throw new RuleBrokenException(Rule.TextMissing);

    /// <returns>The text without surrounding white space; <see langword="null"/> when nothing is left.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextTooLong"/> or <see cref="Rule.CprNumberInText"/>.</exception>
    public static string? Optional(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (trimmed.Length > maxLength)
        {
            throw new RuleBrokenException(Rule.TextTooLong, maxLength);
        }

        return CprNumber.IsIn(trimmed) ? throw new RuleBrokenException(Rule.CprNumberInText) : trimmed;
    }
}
