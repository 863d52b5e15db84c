namespace Sammen.Web.Shared;

/// <summary>Names the texts in <c>RuleTexts.resx</c> (Danish) and <c>RuleTexts.en.resx</c>.</summary>
public sealed class RuleTexts;
