using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sammen.Domain.Notes;
using Sammen.EndToEnd.Tests.TestKit;

namespace Sammen.EndToEnd.Tests.Hostile;

/// <summary>What can be read on a screen or in a file, and whether a text is among it: every letter, digit and sign, in order.</summary>
/// <param name="where">For the message when something is not there.</param>
/// <param name="words">All of it. Spaces and line breaks do not count.</param>
internal sealed partial class Reading(string where, string words)
{
    private readonly string signs = SignsOf(words);
    private readonly string signsButStars = ButStars(SignsOf(words));

    public static async Task<Reading> OfPageAsync(Visitor visitor, string where)
        => new(where, await visitor.Page.EvaluateAsync<string>(
            "() => [document.body.innerText, ...[...document.querySelectorAll('input, textarea, select')].map(field => field.value)].join('\\n')"));

    public static Reading OfWordFile(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return new Reading("Word", string.Concat(word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(text => text.Text)));
    }

    /// <returns>The texts of all cells, as Excel reads them.</returns>
    public static HashSet<string> CellsOf(byte[] file)
    {
        using var excel = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. excel.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>())
            .Select(cell => cell.InlineString?.Text?.Text ?? "")
            .Select(text => CharacterNumber().Replace(text, number => ((char)Convert.ToInt32(number.Groups["number"].Value, 16)).ToString()))];
    }

    public IEnumerable<string> Missing(IEnumerable<string?> texts)
        => texts.OfType<string>().Where(text => !signs.Contains(SignsOf(text), StringComparison.Ordinal)).Select(text => $"{where} does not show: {text}");

    /// <summary>A note's bold words lose their four stars (decision 0019).</summary>
    public IEnumerable<string> MissingNotes(IEnumerable<string> texts)
        => texts.Where(text => !signsButStars.Contains(ButStars(SignsOf(text)), StringComparison.Ordinal)).Select(text => $"{where} does not show: {text}");

    public IEnumerable<string> MissingNotes(IEnumerable<Note> notes) => MissingNotes(notes.Select(note => note.Text));

    private static string SignsOf(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    private static string ButStars(string text) => text.Replace("*", "", StringComparison.Ordinal);

    [GeneratedRegex("_x(?<number>[0-9A-Fa-f]{4})_", RegexOptions.None, 1000)]
    private static partial Regex CharacterNumber();
}
