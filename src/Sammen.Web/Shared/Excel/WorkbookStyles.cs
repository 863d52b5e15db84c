using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sammen.Web.Shared.Excel;

/// <summary>The looks of the cells, in the order of <see cref="CellLook"/>.</summary>
internal static class WorkbookStyles
{
    // Excel's own formats have the numbers below 164.
    private const uint WholeFormat = 3;
    private const uint DecimalFormat = 164;
    private const uint PercentFormat = 165;
    private const uint DateFormat = 166;
    private const uint MomentFormat = 167;

    private const uint Bold = 1;
    private const uint Italic = 2;
    private const uint HeadingFill = 2;
    private const uint LineBelow = 1;

    /// <param name="language">Whose dates and percentages: the month's name is in it whatever language Excel itself speaks.</param>
    public static Stylesheet For(CultureInfo language)
    {
        var danish = language.TwoLetterISOLanguageName == "da";
        return new Stylesheet(
            new NumberingFormats(
                Format(DecimalFormat, "#,##0.0"),
                Format(PercentFormat, danish ? @"0\ %" : "0%"),
                Format(DateFormat, danish ? @"[$-406]d\.\ mmm\ yyyy" : @"[$-809]d\ mmm\ yyyy"),
                Format(MomentFormat, danish ? @"[$-406]d\.\ mmm\ yyyy\ hh\.mm" : @"[$-809]d\ mmm\ yyyy\ hh:mm")),
            new Fonts(Font(), Font(new Bold()), Font(new Italic())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7EDEE" }) { PatternType = PatternValues.Solid })),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder(), new RightBorder(), new TopBorder(),
                    new BottomBorder(new Color { Rgb = "FF0B4F5C" }) { Style = BorderStyleValues.Medium }, new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Enum.GetValues<CellLook>().Select(Of)),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static CellFormat Of(CellLook look) => look switch
    {
        CellLook.Heading => Left(Heading()),
        CellLook.NumberHeading => Heading(),
        CellLook.Text => Left(Top(0)),
        CellLook.LongText => Left(Top(0, wrap: true)),
        CellLook.MarkedText => Marked(Left(Top(0))),
        CellLook.MarkedLongText => Marked(Left(Top(0, wrap: true))),
        CellLook.Whole => Top(WholeFormat),
        CellLook.Decimal => Top(DecimalFormat),
        CellLook.Percent => Top(PercentFormat),
        CellLook.Date => Left(Top(DateFormat)),
        CellLook.Moment => Left(Top(MomentFormat)),
        CellLook.Remark => Top(0, font: Italic),
        _ => Top(0),
    };

    private static CellFormat Top(uint format, bool wrap = false, uint font = 0, uint fill = 0, uint border = 0) => new()
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap },
    };

    private static CellFormat Heading()
    {
        var heading = Top(0, wrap: true, font: Bold, fill: HeadingFill, border: LineBelow);
        heading.Alignment!.Horizontal = HorizontalAlignmentValues.Right;
        return heading;
    }

    private static CellFormat Left(CellFormat look)
    {
        // A little in, so that a text does not touch the number before it.
        look.Alignment!.Horizontal = HorizontalAlignmentValues.Left;
        look.Alignment.Indent = 1;
        return look;
    }

    private static CellFormat Marked(CellFormat text)
    {
        // What the apostrophe does that people type before a text: it stays text when the cell is edited.
        text.QuotePrefix = true;
        return text;
    }

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(params DocumentFormat.OpenXml.OpenXmlElement[] weight)
        => new([.. weight, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 }]);
}
