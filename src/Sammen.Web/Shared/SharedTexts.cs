namespace Sammen.Web.Shared;

/// <summary>Names the texts in <c>SharedTexts.resx</c> (Danish) and <c>SharedTexts.en.resx</c>.</summary>
public sealed class SharedTexts;
