namespace Sammen.Web.Features.FollowUps;

/// <summary>Names the texts in <c>FollowUpsTexts.resx</c> (Danish) and <c>FollowUpsTexts.en.resx</c>.</summary>
public sealed class FollowUpsTexts;
