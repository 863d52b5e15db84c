using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Projects;

public sealed record TakeOffFacilitatorInput(Guid ProjectId, Guid FacilitatorId);

/// <summary>
/// The facilitator sees the project no more; what they wrote stays, and what they typed and had not saved goes. What is planned goes on with the
/// others, or waits for one.
/// </summary>
public sealed class TakeOffFacilitator(Operations operations)
{
    public Task HandleAsync(TakeOffFacilitatorInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireManageAsync(input.ProjectId, user, ct);
                project.TakeOff(input.FacilitatorId, user.Id, now);
                var planned = await db.Workshops
                    .Include(workshop => workshop.Facilitators)
                    .Where(workshop => workshop.ProjectId == project.Id && workshop.State == WorkshopState.Planned
                        && workshop.Facilitators.Any(facilitator => facilitator.UserId == input.FacilitatorId))
                    .ToListAsync(ct);
                foreach (var workshop in planned)
                {
                    workshop.TakeOff(input.FacilitatorId, user.Id, now);
                }

                db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.ProjectId == project.Id && draft.AuthorId == input.FacilitatorId).ToListAsync(ct));
                return new FacilitatorTakenOff(project.Id, input.FacilitatorId);
            },
            ct);
}
