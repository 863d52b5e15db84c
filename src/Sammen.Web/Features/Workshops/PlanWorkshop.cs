using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record PlanWorkshopInput : WorkshopInput
{
    public Guid ProjectId { get; init; }
}

public sealed class PlanWorkshopValidator(RuleWording wording) : WorkshopInputValidator<PlanWorkshopInput>(wording);

public sealed class PlanWorkshop(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<PlanWorkshopInput> validator)
{
    /// <returns>The new workshop's id.</returns>
    public async Task<Guid> HandleAsync(PlanWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var project = await db.Projects
            .Where(found => found.Id == input.ProjectId)
            .Include(found => found.Facilitators)
            .RequireEditAsync(user, ct);
        project.RequireFacilitators(input.FacilitatorIds);
        var workshop = new Workshop(project, input.ToPlan());
        db.Workshops.Add(workshop);
        await db.SaveChangesAsync(ct);
        return workshop.Id;
    }
}
