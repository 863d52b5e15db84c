using System.Globalization;
using System.Text;

namespace Sammen.Domain;

/// <summary>
/// Signs that come along when a text is pasted and that nobody sees: control and direction signs, zero-width spaces, soft hyphens,
/// fillers. They hide what a text says from readers, from the search and from the look for CPR numbers.
/// </summary>
internal static class InvisibleSigns
{
    private const int Joiner = 0x200D;
    private const int KeycapFrame = 0x20E3;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>The text without them. Joiners, variation selectors and tags stay where they hold an emoji together.</summary>
    public static string RemovedFrom(string text)
    {
        var kept = new StringBuilder(text.Length);
        Rune? before = null;
        var inFlag = false;
        var runes = text.EnumerateRunes().ToList();
        for (var at = 0; at < runes.Count; at++)
        {
            var rune = runes[at];
            Rune? after = at + 1 < runes.Count ? runes[at + 1] : null;
            inFlag = rune.Value == BlackFlag || (inFlag && IsTag(rune));
            if (IsInvisible(rune) && !inFlag && !HoldsEmojiTogether(rune, before, after))
            {
                continue;
            }

            kept.Append(rune);
            before = rune;
        }

        return kept.ToString();
    }

    private static bool HoldsEmojiTogether(Rune rune, Rune? before, Rune? after) => rune.Value switch
    {
        Joiner => IsInEmoji(before) && IsPictograph(after),
        0xFE0E or 0xFE0F => IsPictograph(before) || (IsKeycap(before) && after?.Value == KeycapFrame),
        _ => false,
    };

    private static bool IsInEmoji(Rune? rune) => IsPictograph(rune) || rune?.Value is 0xFE0F;

    private static bool IsPictograph(Rune? rune)
        => rune is { } sign
            && (Rune.GetUnicodeCategory(sign) == UnicodeCategory.OtherSymbol
                || sign.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x21FF) or 0x203C or 0x2049 or 0x2139);

    private static bool IsKeycap(Rune? rune) => rune?.Value is '#' or '*' or (>= '0' and <= '9');

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    // Unicode's Default_Ignorable_Code_Point with the control signs, what may never stand in a text, and the Braille pattern without a dot.
    private static bool IsInvisible(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFFC) or (>= 0xE0000 and <= 0xE0FFF) => true,
        (>= 0xFDD0 and <= 0xFDEF) or (>= 0x2060 and <= 0x206F) => true,
        var value when (value & 0xFFFE) == 0xFFFE => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}
