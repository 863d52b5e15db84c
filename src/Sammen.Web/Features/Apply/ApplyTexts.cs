namespace Sammen.Web.Features.Apply;

/// <summary>Names the texts in <c>ApplyTexts.resx</c> (Danish) and <c>ApplyTexts.en.resx</c>.</summary>
public sealed class ApplyTexts;
