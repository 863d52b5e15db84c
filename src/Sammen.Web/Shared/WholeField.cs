using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Sammen.Web.Shared;

/// <summary>A whole number.</summary>
public sealed class WholeField : TypedField<int>
{
    [Inject]
    private IStringLocalizer<SharedTexts> T { get; set; } = null!;

    protected override string? FormatValueAsString(int? value) => value?.ToString(CultureInfo.CurrentCulture);

    protected override bool TryParseValueFromString(string? value, out int? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var typed = value?.Trim() ?? "";
        result = int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        validationErrorMessage = result is null && typed.Length > 0 ? T["NoWhole"].Value : null;
        return validationErrorMessage is null;
    }
}
