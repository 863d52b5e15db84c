namespace Sammen.Web.Features.Landing;

/// <summary>Names the texts in <c>LandingTexts.resx</c> (Danish) and <c>LandingTexts.en.resx</c>.</summary>
public sealed class LandingTexts;
