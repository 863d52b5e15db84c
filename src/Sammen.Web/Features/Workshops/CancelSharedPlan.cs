using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>A shared activity will not take place in any of its projects.</summary>
public sealed class CancelSharedPlan(Operations operations)
{
    /// <param name="workshopId">Any part of it that is to come.</param>
    /// <exception cref="Domain.RuleBrokenException"><see cref="Domain.Rule.WorkshopNotPlanned"/> or <see cref="Domain.Rule.SharedPlanOfOthers"/>.</exception>
    public Task HandleAsync(Guid workshopId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var (workshop, plan) = await db.RequirePlanOfAllAsync(workshopId, user, ct);
                workshop.RequirePlanned();
                foreach (var part in plan.Cancel(user.Id, now).Where(part => part != workshop))
                {
                    operation.Besides.Add(new WorkshopCancelled(part.ProjectId, part.Id));
                }

                return new WorkshopCancelled(workshop.ProjectId, workshop.Id);
            },
            ct);
}
