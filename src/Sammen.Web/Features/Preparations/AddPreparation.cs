using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Preparations;

/// <summary>Time somebody spent on the course outside its workshops.</summary>
public sealed record AddPreparationInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid PreparationId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }

    /// <summary>Danish date.</summary>
    public DateOnly? On { get; set; }

    public string? What { get; set; }

    /// <summary>Nothing is none.</summary>
    public decimal? LeaderHours { get; set; }

    /// <summary>Of employees, TR/AMR and IT. Nothing is none.</summary>
    public decimal? EmployeeHours { get; set; }
}

public sealed class AddPreparationValidator : AbstractValidator<AddPreparationInput>
{
    public AddPreparationValidator(RuleWording wording)
    {
        RuleFor(input => input.On).SensibleDate(wording);
        RuleFor(input => input.What).RequiredFreeText(Preparation.WhatMaxLength, wording);
        RuleFor(input => input.LeaderHours).InclusiveBetween(0, Preparation.MostHours).WithMessage(wording.Of(Rule.PreparationHours, Preparation.MostHours));
        RuleFor(input => input.EmployeeHours).InclusiveBetween(0, Preparation.MostHours).WithMessage(wording.Of(Rule.PreparationHours, Preparation.MostHours));
    }
}

public sealed class AddPreparation(Operations operations, IValidator<AddPreparationInput> validator)
{
    /// <summary>Keeps it. What was already kept under the same id is left as it is.</summary>
    /// <exception cref="RuleBrokenException">Those of <see cref="Preparation"/>.</exception>
    public async Task HandleAsync(AddPreparationInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequirePrepareAsync(input.ProjectId, user, ct);
                if (await db.Preparations.AnyAsync(kept => kept.Id == input.PreparationId && kept.ProjectId == project.Id && kept.AddedById == user.Id, ct))
                {
                    return null;
                }

                var used = new HoursUsed(input.LeaderHours ?? 0, input.EmployeeHours ?? 0);
                db.Preparations.Add(new Preparation(input.PreparationId, project, input.On!.Value, used, input.What!, user.Id, now));
                return new PreparationAdded(project.Id, input.PreparationId);
            },
            ct);
    }
}
