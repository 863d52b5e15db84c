using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record PlanWorkshopInput : WorkshopInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid WorkshopId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }

    /// <summary>Other projects that take part, of what learns together.</summary>
    public ISet<Guid> SharedWith { get; init; } = new HashSet<Guid>();
}

public sealed class PlanWorkshopValidator(RuleWording wording) : WorkshopInputValidator<PlanWorkshopInput>(wording);

public sealed class PlanWorkshop(Operations operations, IValidator<PlanWorkshopInput> validator)
{
    /// <summary>Plans the workshop. One that was already planned under the same id is left as it is.</summary>
    /// <returns>The new workshop's id.</returns>
    public async Task<Guid> HandleAsync(PlanWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditWithFacilitatorsAsync(input.ProjectId, user, ct);
                if (await db.Workshops.AnyAsync(kept => kept.Id == input.WorkshopId && kept.ProjectId == project.Id, ct))
                {
                    return null;
                }

                project.RequireFacilitators(input.FacilitatorIds);
                var workshop = db.Workshops.Add(new Workshop(project, input.ToPlan(), user.Id, now, input.WorkshopId)).Entity;
                if (workshop.SharedPlan is not null && input.SharedWith.Count > 0)
                {
                    operation.Join(workshop, await db.RequireSharingAsync([.. input.SharedWith], user, ct));
                }

                return new WorkshopPlanned(project.Id, input.WorkshopId);
            },
            ct);
        return input.WorkshopId;
    }
}
