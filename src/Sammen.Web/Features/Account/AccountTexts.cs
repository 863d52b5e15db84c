namespace Sammen.Web.Features.Account;

/// <summary>Names the texts in <c>AccountTexts.resx</c> (Danish) and <c>AccountTexts.en.resx</c>.</summary>
public sealed class AccountTexts;
