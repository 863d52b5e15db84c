namespace Sammen.Web.Features.Dialogue;

/// <summary>Names the texts in <c>DialogueTexts.resx</c> (Danish) and <c>DialogueTexts.en.resx</c>.</summary>
public sealed class DialogueTexts;
