using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Sammen.Web.Shared;

/// <summary>A clock as Danes type it: "13", "13.30", "1330", "kl. 9".</summary>
public sealed class ClockField : TypedField<TimeOnly>
{
    [Inject]
    private IStringLocalizer<SharedTexts> T { get; set; } = null!;

    protected override string? FormatValueAsString(TimeOnly? value) => value is { } clock ? Dates.Clock(clock) : null;

    protected override bool TryParseValueFromString(string? value, out TimeOnly? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = string.IsNullOrWhiteSpace(value) ? null : DateReading.Clock(value);
        validationErrorMessage = result is null && !string.IsNullOrWhiteSpace(value) ? T["NoClock", Dates.Clock(new TimeOnly(13, 30))].Value : null;
        return validationErrorMessage is null;
    }
}
