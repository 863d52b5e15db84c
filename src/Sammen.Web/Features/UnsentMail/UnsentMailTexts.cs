namespace Sammen.Web.Features.UnsentMail;

/// <summary>Names the texts in <c>UnsentMailTexts.resx</c> (Danish) and <c>UnsentMailTexts.en.resx</c>.</summary>
public sealed class UnsentMailTexts;
