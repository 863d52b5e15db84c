using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Rounds;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

/// <summary>What is filled in about a round, when it is opened and when it is changed. All days are Danish dates.</summary>
public abstract record RoundInput
{
    public string? Name { get; set; }

    public int? Places { get; set; } = Round.DefaultPlaces;

    public DateOnly? ApplicationDeadline { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>For an input that has passed validation.</summary>
    internal RoundPlan ToPlan() => new(Name!, Places!.Value, ApplicationDeadline!.Value, AnswerBy, FirstDay!.Value, LastDay!.Value);
}

/// <summary>The rules both forms share. What the days must be to each other is for the domain to say.</summary>
public abstract class RoundInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : RoundInput
{
    protected RoundInputValidator(RuleWording wording)
    {
        RuleFor(input => input.Name).RequiredFreeText(Round.NameMaxLength, wording);
        RuleFor(input => input.Places).Must(places => places is >= 1 and <= Round.MostPlaces).WithMessage(wording.Of(Rule.PlacesOutOfRange, Round.MostPlaces));
        RuleFor(input => input.ApplicationDeadline).SensibleDate(wording);
        RuleFor(input => input.FirstDay).SensibleDate(wording);
        RuleFor(input => input.LastDay).SensibleDate(wording);
    }
}
