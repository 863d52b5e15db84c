namespace Sammen.Web.Features.WorkshopMinutes;

/// <summary>Names the texts in <c>WorkshopMinutesTexts.resx</c> (Danish) and <c>WorkshopMinutesTexts.en.resx</c>.</summary>
public sealed class WorkshopMinutesTexts;
