using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>What is filled in about a workshop that may be shared: what, when and where. Times are Danish clock times.</summary>
public abstract record MeetingInput
{
    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string? Place { get; set; }

    /// <summary>How the form shows when a workshop is.</summary>
    internal static (DateOnly? Date, TimeOnly? Start, TimeOnly? End) TimesOf(DateTime startsAt, int minutes)
    {
        var (start, end) = (DanishTime.FromUtc(startsAt), DanishTime.FromUtc(startsAt.AddMinutes(minutes)));
        return (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(end));
    }

    /// <summary>UTC. For an input with date and start.</summary>
    internal DateTime StartsAt() => DanishTime.ToUtc(Date!.Value, Start!.Value);

    /// <summary>From start to end as time passes, also in the night the clocks change. For an input with date, start and end.</summary>
    internal int ElapsedMinutes() => (int)(DanishTime.ToUtc(Date!.Value, End!.Value) - StartsAt()).TotalMinutes;
}

/// <summary>What is filled in about a workshop, when it is planned and when the plan changes.</summary>
public abstract record WorkshopInput : MeetingInput
{
    public WorkshopKind Kind { get; set; } = WorkshopKind.Workshop;

    public Phase Phase { get; set; }

    public ISet<Guid> FacilitatorIds { get; init; } = new HashSet<Guid>();

    /// <summary>For an input that has passed validation.</summary>
    internal WorkshopPlan ToPlan() => new(
        Title!, Kind, Phase, StartsAt(), ElapsedMinutes(), Place, [.. FacilitatorIds]);
}

/// <summary>The rules of all forms.</summary>
public abstract class MeetingInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : MeetingInput
{
    protected MeetingInputValidator(RuleWording wording)
    {
        var missing = wording.Of(Rule.TextMissing);
        RuleFor(input => input.Title).RequiredFreeText(Workshop.TitleMaxLength, wording);
        RuleFor(input => input.Place).OptionalFreeText(Workshop.PlaceMaxLength, wording);
        RuleFor(input => input.Date).SensibleDate(wording);
        RuleFor(input => input.Start).NotNull().WithMessage(missing);
        RuleFor(input => input.End).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(missing)
            .GreaterThan(input => input.Start).WithMessage(wording.Of(Rule.EndBeforeStart))
            .Must((input, _) => input.Start is null || input.Date is null || input.ElapsedMinutes() is >= Workshop.MinMinutes and <= Workshop.MaxMinutes)
            .WithMessage(wording.Of(Rule.WorkshopLength, Workshop.MinMinutes, Workshop.MaxMinutes));
    }
}

/// <summary>The rules both forms of one project share.</summary>
public abstract class WorkshopInputValidator<TInput> : MeetingInputValidator<TInput>
    where TInput : WorkshopInput
{
    protected WorkshopInputValidator(RuleWording wording)
        : base(wording)
    {
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Phase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.FacilitatorIds).NotEmpty().WithMessage(wording.Of(Rule.WorkshopWithoutFacilitator));
    }
}
