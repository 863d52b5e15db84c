using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>The workshop will not take place. One with a shared plan leaves it: the others go on.</summary>
public sealed class CancelWorkshop(Operations operations)
{
    public Task HandleAsync(Guid workshopId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var workshop = await operation.Db.RequirePlanAsync(workshopId, operation.User, ct);
                workshop.Cancel(operation.User.Id, operation.Now);
                operation.TellOthers(workshop, besides: []);
                return new WorkshopCancelled(workshop.ProjectId, workshop.Id);
            },
            ct);
}
