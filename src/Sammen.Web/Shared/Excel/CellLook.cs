namespace Sammen.Web.Shared.Excel;

/// <summary>How a cell looks and how its number is to be read. The value is the place of the look in <see cref="WorkbookStyles"/>.</summary>
internal enum CellLook
{
    Plain = 0,
    Heading = 1,
    Text = 2,

    /// <summary>On several lines.</summary>
    LongText = 3,

    /// <summary>Text that must never become a formula.</summary>
    MarkedText = 4,
    MarkedLongText = 5,
    Whole = 6,
    Decimal = 7,
    Percent = 8,
    Date = 9,

    /// <summary>Date and clock.</summary>
    Moment = 10,

    /// <summary>A sentence about the sheet.</summary>
    Remark = 11,

    /// <summary>To the right, above numbers.</summary>
    NumberHeading = 12,
}
