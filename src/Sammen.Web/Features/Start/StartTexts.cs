namespace Sammen.Web.Features.Start;

/// <summary>Names the texts in <c>StartTexts.resx</c> (Danish) and <c>StartTexts.en.resx</c>.</summary>
public sealed class StartTexts;
