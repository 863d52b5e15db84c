using System.Text;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>People's texts as a Word or Excel file can hold them.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text without what XML 1.0 forbids, and with one sort of line ending. Control characters come along with what is pasted from
    /// elsewhere; nobody sees them, but one would make the whole file unreadable.
    /// </summary>
    public static string Allowed(string text)
    {
        var kept = new StringBuilder(text.Length);

        // Half a surrogate pair comes out as the sign for an unknown character.
        foreach (var character in FreeText.UnifyLineEnds(text).EnumerateRunes().Where(IsAllowed))
        {
            kept.Append(character);
        }

        return kept.ToString();
    }

    private static bool IsAllowed(Rune character) => character.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
