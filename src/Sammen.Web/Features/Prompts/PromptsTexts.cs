namespace Sammen.Web.Features.Prompts;

/// <summary>Names the texts in <c>PromptsTexts.resx</c> (Danish) and <c>PromptsTexts.en.resx</c>.</summary>
public sealed class PromptsTexts;
