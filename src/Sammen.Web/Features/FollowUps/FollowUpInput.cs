using FluentValidation;
using Sammen.Domain.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

/// <summary>What is filled in about a follow-up, when it is added and when it is changed.</summary>
public abstract record FollowUpInput
{
    public string? What { get; set; }

    /// <summary>May be left out where an account is named.</summary>
    public string? Responsible { get; set; }

    /// <summary>Whose account is named beside the words, if anybody's is.</summary>
    public Guid? ResponsibleId { get; set; }

    /// <summary>Danish date.</summary>
    public DateOnly? Due { get; set; }
}

/// <summary>The rules both forms share.</summary>
public abstract class FollowUpInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : FollowUpInput
{
    protected FollowUpInputValidator(RuleWording wording)
    {
        RuleFor(input => input.What).RequiredFreeText(FollowUp.WhatMaxLength, wording);
        When(input => input.ResponsibleId is null, () => RuleFor(input => input.Responsible).RequiredFreeText(FollowUp.ResponsibleMaxLength, wording))
            .Otherwise(() => RuleFor(input => input.Responsible).OptionalFreeText(FollowUp.ResponsibleMaxLength, wording));
        RuleFor(input => input.Due).SensibleDate(wording);
    }
}
