namespace Sammen.Web.Features.Workshops;

/// <summary>Names the texts in <c>WorkshopsTexts.resx</c> (Danish) and <c>WorkshopsTexts.en.resx</c>.</summary>
public sealed class WorkshopsTexts;
