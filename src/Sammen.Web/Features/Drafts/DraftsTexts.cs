namespace Sammen.Web.Features.Drafts;

/// <summary>Names the texts in <c>DraftsTexts.resx</c> (Danish) and <c>DraftsTexts.en.resx</c>.</summary>
public sealed class DraftsTexts;
