using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Sammen.Web.Shared;

/// <summary>A number with at most two decimals, as Danes write it ("7,5") and as others do ("7.5"). A sign for thousands is not understood: it could be either.</summary>
public sealed partial class DecimalField : TypedField<decimal>
{
    private const decimal Example = 7.5m;

    [Inject]
    private IStringLocalizer<SharedTexts> T { get; set; } = null!;

    protected override string? FormatValueAsString(decimal? value) => value?.ToString("0.##", CultureInfo.CurrentCulture);

    protected override bool TryParseValueFromString(string? value, out decimal? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var typed = value?.Trim() ?? "";
        result = Written().IsMatch(typed) ? decimal.Parse(typed.Replace(',', '.'), CultureInfo.InvariantCulture) : null;
        validationErrorMessage = result is null && typed.Length > 0 ? T["NoDecimal", Example.ToString("0.##", CultureInfo.CurrentCulture)].Value : null;
        return validationErrorMessage is null;
    }

    [GeneratedRegex(@"^-?\d{1,6}([.,]\d{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
