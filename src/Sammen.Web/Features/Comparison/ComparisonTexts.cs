namespace Sammen.Web.Features.Comparison;

/// <summary>Names the texts in <c>ComparisonTexts.resx</c> (Danish) and <c>ComparisonTexts.en.resx</c>.</summary>
public sealed class ComparisonTexts;
