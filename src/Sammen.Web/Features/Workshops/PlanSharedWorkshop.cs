using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>A shared activity as it is filled in for several projects at once.</summary>
public sealed record PlanSharedWorkshopInput : MeetingInput
{
    /// <summary>Of its first part. Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid WorkshopId { get; init; } = SequentialGuid.Next();

    public ISet<Guid> ProjectIds { get; init; } = new HashSet<Guid>();
}

public sealed class PlanSharedWorkshopValidator : MeetingInputValidator<PlanSharedWorkshopInput>
{
    public PlanSharedWorkshopValidator(RuleWording wording, IStringLocalizer<WorkshopsTexts> texts)
        : base(wording)
        => RuleFor(input => input.ProjectIds).NotEmpty().WithMessage(_ => texts["SharingNothingChosen"]);
}

/// <summary>One activity is planned for several projects. Each has it in the phase its process is in, run by who plans it or else by all of its facilitators.</summary>
public sealed class PlanSharedWorkshop(Operations operations, IValidator<PlanSharedWorkshopInput> validator)
{
    /// <exception cref="NotAvailableException">There is not each of the projects, or the user may not plan for it.</exception>
    /// <exception cref="RuleBrokenException">As for a new workshop, and <see cref="SharedPlan.Join"/>.</exception>
    public async Task HandleAsync(PlanSharedWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var projects = await db.RequireSharingAsync([.. input.ProjectIds], user, ct);
                if (await db.Workshops.AnyAsync(kept => kept.Id == input.WorkshopId, ct))
                {
                    return null;
                }

                var first = projects[0];
                var plan = new WorkshopPlan(
                    input.Title!, WorkshopKind.SharedLearning, first.UsualPhase, input.StartsAt(), input.ElapsedMinutes(), input.Place, first.UsualFacilitators(user.Id));
                var workshop = db.Workshops.Add(new Workshop(first, plan, user.Id, now, input.WorkshopId)).Entity;
                operation.Join(workshop, projects);
                return new WorkshopPlanned(first.Id, workshop.Id);
            },
            ct);
    }
}
