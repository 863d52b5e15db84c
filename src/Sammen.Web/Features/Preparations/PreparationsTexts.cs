namespace Sammen.Web.Features.Preparations;

/// <summary>Names the texts in <c>PreparationsTexts.resx</c> (Danish) and <c>PreparationsTexts.en.resx</c>.</summary>
public sealed class PreparationsTexts;
