namespace Sammen.Web.Features.Rounds;

/// <summary>Names the texts in <c>RoundsTexts.resx</c> (Danish) and <c>RoundsTexts.en.resx</c>.</summary>
public sealed class RoundsTexts;
