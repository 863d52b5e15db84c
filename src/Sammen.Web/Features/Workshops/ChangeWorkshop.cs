using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record ChangeWorkshopInput : WorkshopInput
{
    public Guid WorkshopId { get; init; }

    /// <summary>The version the writer saw.</summary>
    public int Version { get; init; }
}

public sealed class ChangeWorkshopValidator(RuleWording wording) : WorkshopInputValidator<ChangeWorkshopInput>(wording);

public sealed class ChangeWorkshop(
    IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<ChangeWorkshopInput> validator, TimeProvider clock)
{
    /// <exception cref="ConcurrentEditException">The workshop has been changed since the writer opened it. Nothing is changed.</exception>
    public async Task HandleAsync(ChangeWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.RequireEditWorkshopAsync(input.WorkshopId, user, ct);
        if (workshop.Version != input.Version)
        {
            throw new ConcurrentEditException();
        }

        var project = await db.Projects.Where(found => found.Id == workshop.ProjectId).Include(found => found.Facilitators).RequireEditAsync(user, ct);
        project.RequireFacilitators(input.FacilitatorIds.Except(workshop.Facilitators.Select(facilitator => facilitator.UserId)));
        workshop.Change(project, input.ToPlan(), clock.GetUtcNow().UtcDateTime);

        // A change of facilitators alone touches no column of the workshop, and must still be told to whoever saves next.
        db.Entry(workshop).Property(changed => changed.Version).IsModified = true;
        await db.SaveChangesAsync(ct);
    }
}
