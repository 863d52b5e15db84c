using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record PlanWorkshopInput : WorkshopInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid WorkshopId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }
}

public sealed class PlanWorkshopValidator(RuleWording wording) : WorkshopInputValidator<PlanWorkshopInput>(wording);

public sealed class PlanWorkshop(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<PlanWorkshopInput> validator)
{
    /// <summary>Plans the workshop. One that was already planned under the same id is left as it is.</summary>
    /// <returns>The new workshop's id.</returns>
    public async Task<Guid> HandleAsync(PlanWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(
            async db =>
            {
                var project = await db.Projects.Where(found => found.Id == input.ProjectId).Include(found => found.Facilitators).RequireEditAsync(user, ct);
                if (await db.Workshops.AnyAsync(kept => kept.Id == input.WorkshopId && kept.ProjectId == project.Id, ct))
                {
                    return;
                }

                project.RequireFacilitators(input.FacilitatorIds);
                db.Workshops.Add(new Workshop(project, input.ToPlan(), input.WorkshopId));
            },
            ct);
        return input.WorkshopId;
    }
}
