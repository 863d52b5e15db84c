using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>A date as Danes type it: "24-12-26", "24/12", "24. dec.", "i morgen".</summary>
public sealed class DateField : TypedField<DateOnly>
{
    [Inject]
    private IStringLocalizer<SharedTexts> T { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override string? FormatValueAsString(DateOnly? value) => value is { } date ? Dates.Day(date) : null;

    protected override bool TryParseValueFromString(string? value, out DateOnly? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        result = string.IsNullOrWhiteSpace(value) ? null : DateReading.Date(value, DanishTime.Today(Clock));
        validationErrorMessage = result is null && !string.IsNullOrWhiteSpace(value) ? T["NoDate", Dates.Day(DanishTime.Today(Clock))].Value : null;
        return validationErrorMessage is null;
    }
}
