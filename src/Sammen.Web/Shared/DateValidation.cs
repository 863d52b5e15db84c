using FluentValidation;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>Lets a form say beside the field that a date is missing or was mistyped.</summary>
public static class DateValidation
{
    public static void SensibleDate<TInput>(this IRuleBuilderInitial<TInput, DateOnly?> field, RuleWording wording)
        => field.Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(wording.Of(Rule.TextMissing))
            .Must(date => Domain.SensibleDate.Is(date!.Value)).WithMessage(wording.Of(Rule.DateOutOfRange, Domain.SensibleDate.First, Domain.SensibleDate.Last));

    /// <summary>The same for a date that may be left out.</summary>
    public static void SensibleDateOrNone<TInput>(this IRuleBuilderInitial<TInput, DateOnly?> field, RuleWording wording)
        => field.Must(date => date is not { } day || Domain.SensibleDate.Is(day))
            .WithMessage(wording.Of(Rule.DateOutOfRange, Domain.SensibleDate.First, Domain.SensibleDate.Last));
}
