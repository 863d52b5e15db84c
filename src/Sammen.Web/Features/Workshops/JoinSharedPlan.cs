using FluentValidation;
using Microsoft.Extensions.Localization;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>Further projects take part in a shared activity.</summary>
public sealed record JoinSharedPlanInput
{
    /// <summary>The part they are to come like.</summary>
    public Guid WorkshopId { get; init; }

    public ISet<Guid> ProjectIds { get; init; } = new HashSet<Guid>();
}

public sealed class JoinSharedPlanValidator : AbstractValidator<JoinSharedPlanInput>
{
    public JoinSharedPlanValidator(IStringLocalizer<WorkshopsTexts> texts) => RuleFor(input => input.ProjectIds).NotEmpty().WithMessage(_ => texts["SharingNothingChosen"]);
}

public sealed class JoinSharedPlan(Operations operations, IValidator<JoinSharedPlanInput> validator)
{
    /// <summary>All of them join, or none. Those that take part already are left as they are.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SharedPlanOfOthers"/>, besides those of <see cref="Domain.Workshops.SharedPlan.Join"/>.</exception>
    public async Task HandleAsync(JoinSharedPlanInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (workshop, _) = await operation.Db.RequirePlanOfAllAsync(input.WorkshopId, operation.User, ct);
                var joined = operation.Join(workshop, await operation.Db.RequireSharingAsync([.. input.ProjectIds], operation.User, ct));
                if (joined.Count == 0)
                {
                    return null;
                }

                operation.TellOthers(workshop, besides: joined);
                return new WorkshopChanged(workshop.ProjectId, workshop.Id);
            },
            ct);
    }
}
