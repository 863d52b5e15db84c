using FluentValidation;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>What is filled in when a project changes phase.</summary>
public sealed record MoveToPhaseInput
{
    /// <summary>Names the change; made with the form, so that sending it again after a lost answer records it once.</summary>
    public Guid ChangeId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }

    /// <summary>Where the project stood when the form was opened: tells whether a reason is needed.</summary>
    public Phase From { get; init; }

    public Phase To { get; set; }

    /// <summary>Danish date.</summary>
    public DateOnly? On { get; set; }

    public string? Reason { get; set; }
}

public sealed class MoveToPhaseValidator : AbstractValidator<MoveToPhaseInput>
{
    public MoveToPhaseValidator(RuleWording wording)
    {
        RuleFor(input => input.To)
            .Must(Enum.IsDefined).WithMessage(wording.Of(Rule.UnknownChoice))
            .NotEqual(input => input.From).WithMessage(input => wording.Of(Rule.PhaseUnchanged, input.From));
        RuleFor(input => input.On).SensibleDate(wording);
        RuleFor(input => input.Reason).NotEmpty()
            .When(input => input.To != input.From && PhaseChange.NeedsReason(input.From, input.To))
            .WithMessage(wording.Of(Rule.PhaseChangeNeedsReason));
        RuleFor(input => input.Reason).OptionalFreeText(Project.ReasonMaxLength, wording);
    }
}

public sealed class MoveToPhase(Operations operations, IValidator<MoveToPhaseInput> validator)
{
    /// <exception cref="ConcurrentEditException">The project has changed phase since the form was opened.</exception>
    public async Task HandleAsync(MoveToPhaseInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditWithPhaseChangesAsync(input.ProjectId, user, ct);
                if (project.PhaseChanges.Any(kept => kept.Id == input.ChangeId && kept.ById == user.Id))
                {
                    return null;
                }

                if (project.CurrentPhase != input.From)
                {
                    throw new ConcurrentEditException();
                }

                project.MoveTo(input.To, input.On!.Value, user.Id, now, input.Reason, input.ChangeId);

                // One that has its id already would be taken for an old one.
                db.PhaseChanges.Add(project.PhaseChanges[^1]);
                return new PhaseChanged(project.Id);
            },
            ct);
    }
}
