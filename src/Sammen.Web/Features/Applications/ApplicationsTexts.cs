namespace Sammen.Web.Features.Applications;

/// <summary>Names the texts in <c>ApplicationsTexts.resx</c> (Danish) and <c>ApplicationsTexts.en.resx</c>.</summary>
public sealed class ApplicationsTexts;
