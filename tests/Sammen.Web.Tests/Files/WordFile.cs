using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Tests.Files;

/// <summary>A Word file read back.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly WordprocessingDocument file;

    public WordFile(byte[] content) => file = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);

    public Body Body => file.MainDocumentPart!.Document!.Body!;

    public string? Title => file.PackageProperties.Title;

    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(TextOf));

    public string Language => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!;

    public IEnumerable<string> Headers => file.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText);

    public IEnumerable<string> FooterFields => file.MainDocumentPart!.FooterParts.SelectMany(part => part.Footer!.Descendants<SimpleField>()).Select(number => number.Instruction!.Value!);

    /// <summary>What Word would stop at.</summary>
    public IReadOnlyList<string> Faults
        => [.. new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(file))
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    public IReadOnlyList<string> Headings(int level)
        => [.. Body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == $"Heading{level}").Select(TextOf)];

    /// <summary>How deep in the outline Word places a style.</summary>
    public int? OutlineLevel(string style)
        => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(found => found.StyleId == style)
            .StyleParagraphProperties?.OutlineLevel?.Val?.Value;

    /// <summary>A table's rows by its name, with the heading row first; lines of a cell are parted by <c>/</c>.</summary>
    public IReadOnlyList<string[]> Table(string name)
        => [.. TableNamed(name).Elements<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => string.Join('/', cell.Elements<Paragraph>().Select(TextOf))).ToArray())];

    public Table TableNamed(string name)
        => Body.Elements<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == name);

    public bool HasTable(string name) => Body.Descendants<TableCaption>().Any(caption => caption.Val == name);

    public void Dispose() => file.Dispose();

    // A space that keeps a number with its unit reads as a space.
    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        Text text => text.Text.Replace('\u00A0', ' '),
        Break => "\n",
        TabChar => "\t",
        _ => "",
    }));
}
