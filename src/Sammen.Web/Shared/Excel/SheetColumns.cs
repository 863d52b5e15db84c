using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Sammen.Domain;

namespace Sammen.Web.Shared.Excel;

/// <summary>The columns of a sheet: what each says of a row, and as what, so that Excel can sort and reckon with it.</summary>
internal sealed class SheetColumns<TRow>
{
    private const double NumberWidth = 14;
    private const double DateWidth = 14;
    private const double MomentWidth = 19;

    private readonly List<SheetColumn<TRow>> columns = [];

    public IReadOnlyList<SheetColumn<TRow>> All => columns;

    /// <param name="width">In characters.</param>
    public SheetColumns<TRow> Text(string heading, double width, Func<TRow, string?> read)
        => Add(heading, CellLook.Heading, width, row => SheetCells.Text(read(row), isLong: false));

    /// <inheritdoc cref="Text"/>
    public SheetColumns<TRow> LongText(string heading, double width, Func<TRow, string?> read)
        => Add(heading, CellLook.Heading, width, row => SheetCells.Text(read(row), isLong: true), row => LinesOf(read(row) ?? "", width));

    public SheetColumns<TRow> Whole(string heading, Func<TRow, int> read)
        => Add(heading, CellLook.NumberHeading, NumberWidth, row => SheetCells.Number(read(row).ToString(CultureInfo.InvariantCulture), CellLook.Whole));

    public SheetColumns<TRow> Decimal(string heading, Func<TRow, decimal> read)
        => Add(heading, CellLook.NumberHeading, NumberWidth, row => SheetCells.Number(read(row).ToString(CultureInfo.InvariantCulture), CellLook.Decimal));

    /// <param name="read">Between 0 and 1.</param>
    public SheetColumns<TRow> Percent(string heading, Func<TRow, double> read)
        => Add(heading, CellLook.NumberHeading, NumberWidth, row => SheetCells.Number(read(row).ToString("R", CultureInfo.InvariantCulture), CellLook.Percent));

    public SheetColumns<TRow> Date(string heading, Func<TRow, DateOnly> read)
        => Add(heading, CellLook.Heading, DateWidth, row => SensibleDate.Is(read(row)) ? SheetCells.Moment(read(row).ToDateTime(TimeOnly.MinValue), CellLook.Date) : SheetCells.Text(Dates.Invalid, CellLook.Text));

    /// <summary>Shown as clocks in Denmark show it: Excel knows no time zones.</summary>
    /// <param name="read">UTC.</param>
    public SheetColumns<TRow> Moment(string heading, Func<TRow, DateTime> read)
        => Add(heading, CellLook.Heading, MomentWidth, row => SensibleDate.Is(read(row)) ? SheetCells.Moment(DanishTime.FromUtc(read(row)), CellLook.Moment) : SheetCells.Text(Dates.Invalid, CellLook.Text));

    private SheetColumns<TRow> Add(string heading, CellLook headingLook, double width, Func<TRow, Cell> write, Func<TRow, int>? lines = null)
    {
        columns.Add(new SheetColumn<TRow>(heading, headingLook, width, write, lines ?? (_ => 1)));
        return this;
    }

    private static int LinesOf(string text, double width)
        => text.ReplaceLineEndings("\n").Split('\n').Sum(paragraph => 1 + (int)(paragraph.Length / width));
}

/// <param name="Lines">How many lines a row's text will take, more or less.</param>
internal sealed record SheetColumn<TRow>(string Heading, CellLook HeadingLook, double Width, Func<TRow, Cell> Write, Func<TRow, int> Lines);

internal static class SheetCells
{
    public static Cell Text(string? text, bool isLong)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Cell();
        }

        var look = (CellText.LooksLikeFormula(text), isLong) switch
        {
            (true, true) => CellLook.MarkedLongText,
            (true, false) => CellLook.MarkedText,
            (false, true) => CellLook.LongText,
            _ => CellLook.Text,
        };
        return Text(text, look);
    }

    public static Cell Text(string text, CellLook look) => new(new InlineString(new Text(CellText.Spelled(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)look,
    };

    /// <param name="number">As XML spells it, whatever the reader's language.</param>
    public static Cell Number(string number, CellLook look) => new(new CellValue(number)) { StyleIndex = (uint)look };

    /// <summary>Excel counts days from the end of 1899.</summary>
    public static Cell Moment(DateTime moment, CellLook look) => Number(moment.ToOADate().ToString("R", CultureInfo.InvariantCulture), look);
}
