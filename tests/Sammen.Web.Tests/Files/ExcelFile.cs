using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Sammen.Web.Tests.Files;

/// <summary>A workbook read back.</summary>
internal sealed class ExcelFile : IDisposable
{
    private readonly SpreadsheetDocument file;

    public ExcelFile(byte[] content) => file = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

    /// <summary>What Excel would offer to repair.</summary>
    public IReadOnlyList<string> Faults
        => [.. new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(file))
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];

    public IReadOnlyList<string> SheetNames => [.. Sheets.Select(sheet => sheet.Name!.Value!)];

    private IEnumerable<Sheet> Sheets => file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>();

    private Stylesheet Styles => file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;

    public Worksheet Sheet(string name)
        => ((WorksheetPart)file.WorkbookPart!.GetPartById(Sheets.Single(sheet => sheet.Name == name).Id!)).Worksheet!;

    public IReadOnlyList<string> Headings(string sheet) => [.. Rows(sheet)[0].Select(cell => cell.Text!)];

    public IReadOnlyList<IReadOnlyList<ExcelCell>> Rows(string sheet)
        => [.. Sheet(sheet).GetFirstChild<SheetData>()!.Elements<Row>().Select(row => row.Elements<Cell>().Select(Read).ToList())];

    /// <summary>The cells below a heading.</summary>
    public IReadOnlyList<ExcelCell> Column(string sheet, string heading)
    {
        var at = Headings(sheet).ToList().IndexOf(heading);
        Assert.True(at >= 0, $"{sheet} has no {heading}.");
        return [.. Rows(sheet).Skip(1).Select(row => row[at])];
    }

    public void Dispose() => file.Dispose();

    private ExcelCell Read(Cell cell)
    {
        var look = (CellFormat)Styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        var format = Styles.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(found => found.NumberFormatId! == look.NumberFormatId!)?.FormatCode?.Value;
        var isText = cell.DataType?.Value == CellValues.InlineString;
        return new ExcelCell(
            isText ? cell.InlineString!.Text!.Text : null,
            isText || cell.CellValue is null ? null : double.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture),
            format ?? "",
            look.QuotePrefix?.Value == true,
            cell.CellFormula is not null);
    }
}

/// <param name="Format">The format of its number, if it is one of the workbook's own.</param>
/// <param name="IsMarkedAsText">As if somebody had typed an apostrophe before it.</param>
internal sealed record ExcelCell(string? Text, double? Number, string Format, bool IsMarkedAsText, bool IsFormula)
{
    public DateTime Moment => DateTime.FromOADate(Number!.Value);
}
