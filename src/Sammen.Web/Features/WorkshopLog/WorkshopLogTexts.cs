namespace Sammen.Web.Features.WorkshopLog;

/// <summary>Names the texts in <c>WorkshopLogTexts.resx</c> (Danish) and <c>WorkshopLogTexts.en.resx</c>.</summary>
public sealed class WorkshopLogTexts;
