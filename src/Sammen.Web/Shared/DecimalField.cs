using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Sammen.Web.Shared;

/// <summary>A field for what <see cref="DecimalText"/> reads.</summary>
public sealed class DecimalField : TypedField<decimal>
{
    private const decimal Example = 7.5m;

    [Inject]
    private IStringLocalizer<SharedTexts> T { get; set; } = null!;

    protected override string? FormatValueAsString(decimal? value) => DecimalText.Write(value);

    protected override bool TryParseValueFromString(string? value, out decimal? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var typed = value?.Trim() ?? "";
        result = DecimalText.Read(typed);
        validationErrorMessage = result is null && typed.Length > 0 ? T["NoDecimal", DecimalText.Write(Example)!].Value : null;
        return validationErrorMessage is null;
    }
}
