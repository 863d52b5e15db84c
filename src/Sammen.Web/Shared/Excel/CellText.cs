using System.Text.RegularExpressions;

namespace Sammen.Web.Shared.Excel;

/// <summary>People's texts as a cell can hold them.</summary>
internal static partial class CellText
{
    /// <summary>The most characters Excel keeps in a cell.</summary>
    public const int MaxLength = 32_767;

    /// <summary>The text as the file spells it. Reading the cell gives the text that was written.</summary>
    public static string Spelled(string text)
    {
        var kept = text.Length <= MaxLength ? text : $"{text[..(MaxLength - 1)]}…";

        // In a cell "_x0041_" stands for a character by its number, so whoever means the seven signs must say so.
        return LooksLikeCharacterNumber().Replace(XmlText.Allowed(kept), "_x005F_");
    }

    /// <summary>
    /// Whether a spreadsheet would take the text for a formula when somebody opens the cell and presses Enter, or saves the sheet as CSV
    /// and reads it in again. Such a cell is marked as text.
    /// </summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex LooksLikeCharacterNumber();
}
