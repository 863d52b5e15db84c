namespace Sammen.Web.Layout;

/// <summary>Names the texts in <c>LayoutTexts.resx</c> (Danish) and <c>LayoutTexts.en.resx</c>.</summary>
public sealed class LayoutTexts;
