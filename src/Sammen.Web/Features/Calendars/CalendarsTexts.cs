namespace Sammen.Web.Features.Calendars;

/// <summary>Names the texts in <c>CalendarsTexts.resx</c> (Danish) and <c>CalendarsTexts.en.resx</c>.</summary>
public sealed class CalendarsTexts;
