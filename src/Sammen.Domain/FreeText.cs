using System.Text;
using Sammen.Domain.People;

namespace Sammen.Domain;

/// <summary>
/// What every free text may hold, wherever it is written: present when required, within its limit, and without a CPR number.
/// What pasting brings along unseen is taken out first.
/// </summary>
public static class FreeText
{
    /// <param name="isNotCpr">The writer has said that ten digits in a row are something else than a CPR number.</param>
    /// <returns>The text as <see cref="Clean"/> leaves it.</returns>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.TextMissing"/>, <see cref="Rule.TextTooLong"/>, <see cref="Rule.CprNumberInText"/> or, unless the writer has said that
    /// it is none, <see cref="Rule.CprNumberPossible"/>.
    /// </exception>
    public static string Required(string? text, int maxLength, bool isNotCpr = false)
        => Optional(text, maxLength, isNotCpr) ?? throw new RuleBrokenException(Rule.TextMissing);

    /// <returns>The text as <see cref="Clean"/> leaves it; <see langword="null"/> when nothing is left.</returns>
    /// <inheritdoc cref="Required"/>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.TextTooLong"/>, <see cref="Rule.CprNumberInText"/> or <see cref="Rule.CprNumberPossible"/>.
    /// </exception>
    public static string? Optional(string? text, int maxLength, bool isNotCpr = false)
    {
        var clean = Clean(text);
        if (clean.Length == 0)
        {
            return null;
        }

        if (clean.Length > maxLength)
        {
            throw new RuleBrokenException(Rule.TextTooLong, maxLength);
        }

        return CprNumber.Find(clean) switch
        {
            CprFinding.Certain => throw new RuleBrokenException(Rule.CprNumberInText),
            CprFinding.Possible when !isNotCpr => throw new RuleBrokenException(Rule.CprNumberPossible),
            _ => clean,
        };
    }

    /// <summary>
    /// What a person meant to write: one sort of line end, without signs nobody sees, letters in one piece (Unicode NFC), and without
    /// white space around it. Half a surrogate pair becomes the sign for an unknown character.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return InvisibleSigns.RemovedFrom(UnifyLineEnds(whole.ToString())).Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>The text with one sort of line end, whatever machine or program it was written with.</summary>
    public static string UnifyLineEnds(string text)
    {
        var unified = new StringBuilder(text);

        // Line ends of Windows and old Macs, Word's and PowerPoint's line within a paragraph, page break, and Unicode's own.
        foreach (var lineEnd in (ReadOnlySpan<string>)["\r\n", "\r", "\u000B", "\u000C", "\u0085", "\u2028", "\u2029"])
        {
            unified.Replace(lineEnd, "\n");
        }

        return unified.ToString();
    }
}
