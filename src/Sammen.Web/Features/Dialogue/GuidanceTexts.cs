namespace Sammen.Web.Features.Dialogue;

/// <summary>Names the prompts in <c>GuidanceTexts.resx</c> (Danish) and <c>GuidanceTexts.en.resx</c>: <c>{Phase}_{CoreQuestion}_{number}</c>.</summary>
public sealed class GuidanceTexts;
