namespace Sammen.Web.Features.Me;

/// <summary>Names the texts in <c>MeTexts.resx</c> (Danish) and <c>MeTexts.en.resx</c>.</summary>
public sealed class MeTexts;
