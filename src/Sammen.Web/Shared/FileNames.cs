namespace Sammen.Web.Shared;

/// <summary>Names for files people download.</summary>
internal static class FileNames
{
    // What Windows refuses; the others refuse less.
    private const string Refused = "\\/:*?\"<>|";

    // Leaves room for the date within the 255 bytes a name may have, should every character take two.
    private const int LongestName = 100;

    /// <summary>"Natsensorer på plejecentrene, 23. nov. 2026.docx".</summary>
    /// <param name="extension">With its dot.</param>
    public static string Of(string name, DateOnly day, string extension) => $"{Safe(name)}, {Dates.Day(day)}{extension}";

    private static string Safe(string name)
    {
        var kept = XmlText.Allowed(name).EnumerateRunes()
            .Select(character => character.IsBmp && (Refused.Contains((char)character.Value, StringComparison.Ordinal) || char.IsControl((char)character.Value))
                ? "-"
                : character.ToString())
            .Take(LongestName);
        return string.Concat(kept).Trim(' ', '.');
    }
}
