namespace Sammen.Web.Features.Comparison.Workbook;

/// <summary>Names the texts in <c>WorkbookTexts.resx</c> (Danish) and <c>WorkbookTexts.en.resx</c>: sheets and headings of the workbook.</summary>
public sealed class WorkbookTexts;
