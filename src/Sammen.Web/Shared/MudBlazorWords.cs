using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Sammen.Web.Shared;

/// <summary>The few words MudBlazor's own parts speak, in the reader's language.</summary>
internal sealed class MudBlazorWords(IStringLocalizer<MudBlazorTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
