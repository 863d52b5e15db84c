using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <param name="Millimetres">All columns together must fit on the page.</param>
/// <param name="IsNumber">Numbers stand to the right, so that they can be compared.</param>
internal sealed record WordColumn(string Heading, double Millimetres, bool IsNumber = false);

/// <summary>A table with thin borders and fixed widths, whose heading row is repeated on every page.</summary>
internal static class WordTable
{
    // Characters. A row goes to the next page in one piece, unless that would leave half a page empty.
    private const int LongestUnsplit = 900;

    /// <param name="name">Read aloud by a screen reader; seen by nobody.</param>
    public static Table Of(string name, IReadOnlyList<WordColumn> columns, IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        var table = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = WordStyles.Table },
                TableWidth = new TableWidth { Width = $"{columns.Sum(column => WordText.Twips(column.Millimetres))}", Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook { FirstRow = true, FirstColumn = false, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                TableCaption = new TableCaption { Val = XmlText.Allowed(name) },
            },
            new TableGrid(columns.Select(column => new GridColumn { Width = $"{WordText.Twips(column.Millimetres)}" })));
        table.Append(new TableRow(
        [
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. columns.Select(column => Sized(HeadingOf(column), column)),
        ]));
        table.Append(rows.Select(row => Row([.. row.Zip(columns, Sized)])));
        return table;
    }

    public static TableCell Text(string text) => Cell(WordText.Paragraph(WordStyles.TableText, text));

    /// <param name="bold">For a sum.</param>
    public static TableCell Number(string text, bool bold = false) => Cell(WordText.Paragraph(WordStyles.TableNumber, WordText.Run(text, bold)));

    /// <summary>For what a row or a column is called.</summary>
    public static TableCell Heading(string text) => Cell(WordText.Paragraph(WordStyles.TableHeading, text));

    public static TableCell Cell(params IEnumerable<Paragraph> paragraphs) => new([new TableCellProperties(), .. paragraphs]);

    /// <summary>Lighter or darker ground. It only goes along with what the words say: the page may be printed without colour.</summary>
    /// <param name="fill">As in <c>E7EDEE</c>.</param>
    public static TableCell Shaded(this TableCell cell, string fill)
    {
        cell.TableCellProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill };
        return cell;
    }

    /// <summary>For a short text beside a large number.</summary>
    public static TableCell Centred(this TableCell cell)
    {
        cell.TableCellProperties!.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return cell;
    }

    private static TableCell HeadingOf(WordColumn column)
        => Cell(WordText.Paragraph(column.IsNumber ? WordStyles.TableNumberHeading : WordStyles.TableHeading, column.Heading));

    private static TableRow Row(IReadOnlyList<TableCell> cells)
    {
        var row = new TableRow(cells);
        if (cells.Sum(cell => cell.InnerText.Length) < LongestUnsplit)
        {
            row.TableRowProperties = new TableRowProperties(new CantSplit());
        }

        return row;
    }

    private static TableCell Sized(TableCell cell, WordColumn column)
    {
        cell.TableCellProperties!.TableCellWidth = new TableCellWidth { Width = $"{WordText.Twips(column.Millimetres)}", Type = TableWidthUnitValues.Dxa };
        return cell;
    }
}
