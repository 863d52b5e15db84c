using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sammen.Web.Shared.Excel;

/// <summary>A workbook, written sheet by sheet and row by row, so that a long one is never held in memory. Disposing of it finishes the file.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const int HeadingLines = 3;

    // Points, and the most Excel takes.
    private const double LineHeight = 15;
    private const double MaxHeight = 409;

    private readonly Package package;
    private readonly List<string> sheets = [];

    public WorkbookFile(Stream stream, string title)
    {
        // A package for writing only keeps nothing; SpreadsheetDocument would keep every part until the end.
        package = Package.Open(stream, FileMode.Create, FileAccess.Write);
        package.PackageProperties.Title = XmlText.Allowed(title);
        package.PackageProperties.Language = CultureInfo.CurrentUICulture.Name;
    }

    /// <param name="name">At most 31 characters, and none of <c>[]:*?/\</c>.</param>
    /// <param name="frozenColumns">How many stay in sight beside the heading row, which always does.</param>
    /// <param name="remark">A sentence below the last row.</param>
    public async Task AddAsync<TRow>(
        string name, int frozenColumns, SheetColumns<TRow> columns, IAsyncEnumerable<TRow> rows, string? remark, CancellationToken ct)
    {
        sheets.Add(name);
        await using var stream = Part($"worksheets/sheet{sheets.Count}", "worksheet").GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        foreach (var element in Head(frozenColumns, columns.All.Select(column => column.Width)))
        {
            writer.WriteElement(element);
        }

        writer.WriteStartElement(new SheetData());
        var last = 1;
        writer.WriteElement(Row(last, HeadingLines, columns.All.Select(column => SheetCells.Text(column.Heading, column.HeadingLook))));
        await foreach (var row in rows.WithCancellation(ct))
        {
            writer.WriteElement(Row(++last, columns.All.Max(column => column.Lines(row)), columns.All.Select(column => column.Write(row))));
        }

        if (remark is not null)
        {
            writer.WriteElement(Row(last + 1, lines: 1, [SheetCells.Text(remark, CellLook.Remark)]));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(columns.All.Count)}{last}" });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    /// <inheritdoc cref="AddAsync{TRow}(string, int, SheetColumns{TRow}, IAsyncEnumerable{TRow}, string?, CancellationToken)"/>
    public Task AddAsync<TRow>(string name, int frozenColumns, SheetColumns<TRow> columns, IEnumerable<TRow> rows, CancellationToken ct)
        => AddAsync(name, frozenColumns, columns, rows.ToAsyncEnumerable(), remark: null, ct);

    public void Dispose()
    {
        Write(Part("styles", "styles"), WorkbookStyles.For(CultureInfo.CurrentUICulture));
        var workbook = Part("workbook", "sheet.main");
        Write(workbook, new Workbook(new Sheets(sheets.Select((name, index)
            => new Sheet { Name = name, SheetId = (uint)index + 1, Id = RelationId(index) }))));
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, $"{Relations}/officeDocument");
        workbook.CreateRelationship(Address("styles"), TargetMode.Internal, $"{Relations}/styles");
        for (var index = 0; index < sheets.Count; index++)
        {
            workbook.CreateRelationship(Address($"worksheets/sheet{index + 1}"), TargetMode.Internal, $"{Relations}/worksheet", RelationId(index));
        }

        package.Close();
    }

    private static IEnumerable<OpenXmlElement> Head(int frozenColumns, IEnumerable<double> widths)
    {
        yield return new SheetProperties(new PageSetupProperties { FitToPage = true });
        var corner = frozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        yield return new SheetViews(new SheetView(
            new Pane
            {
                HorizontalSplit = frozenColumns > 0 ? frozenColumns : null,
                VerticalSplit = 1,
                TopLeftCell = $"{ColumnName(frozenColumns + 1)}2",
                ActivePane = corner,
                State = PaneStateValues.Frozen,
            },
            new Selection { Pane = corner })
        { WorkbookViewId = 0 });
        yield return new SheetFormatProperties { DefaultRowHeight = LineHeight };
        yield return new Columns(widths.Select((width, index)
            => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));
    }

    // The format lets addresses and heights be left out; not every program that reads it works them out.
    private static Row Row(int number, int lines, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        if (lines > 1)
        {
            (row.Height, row.CustomHeight) = (Math.Min(lines * LineHeight, MaxHeight), true);
        }

        foreach (var (index, cell) in cells.Index())
        {
            cell.CellReference = $"{ColumnName(index + 1)}{number}";
            row.AppendChild(cell);
        }

        return row;
    }

    /// <summary>"A" for 1, "AB" for 28.</summary>
    private static string ColumnName(int number)
        => number <= 26 ? $"{(char)('A' + number - 1)}" : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static string RelationId(int index) => $"sheet{index + 1}";

    private static Uri Address(string part) => new($"/xl/{part}.xml", UriKind.Relative);

    private static void Write(PackagePart part, OpenXmlElement root)
    {
        using var stream = part.GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteElement(root);
    }

    private PackagePart Part(string name, string kind) => package.CreatePart(Address(name), $"{ContentTypes}.{kind}+xml", CompressionOption.Normal);
}
