using FluentValidation;
using Sammen.Domain.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

/// <summary>What is filled in about a follow-up, when it is added and when it is changed.</summary>
public abstract record FollowUpInput
{
    public string? What { get; set; }

    public string? Responsible { get; set; }

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
        RuleFor(input => input.Responsible).RequiredFreeText(FollowUp.ResponsibleMaxLength, wording);
        RuleFor(input => input.Due).SensibleDate(wording);
    }
}
