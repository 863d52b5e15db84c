namespace Sammen.Web.Shared;

/// <summary>Names the texts in <c>MudBlazorTexts.resx</c> (Danish) and <c>MudBlazorTexts.en.resx</c>. The keys are MudBlazor's.</summary>
public sealed class MudBlazorTexts;
