namespace Sammen.Web.Features.RoundYear;

/// <summary>Names the texts in <c>RoundYearTexts.resx</c> (Danish) and <c>RoundYearTexts.en.resx</c>.</summary>
public sealed class RoundYearTexts;
