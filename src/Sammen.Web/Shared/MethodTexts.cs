namespace Sammen.Web.Shared;

/// <summary>Names the texts in <c>MethodTexts.resx</c> (Danish) and <c>MethodTexts.en.resx</c>.</summary>
public sealed class MethodTexts;
