namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>Names the texts in <c>ReportTexts.resx</c> (Danish) and <c>ReportTexts.en.resx</c>: what the report says and the page does not.</summary>
public sealed class ReportTexts;
