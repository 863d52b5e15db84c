using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>The workshop took place.</summary>
public sealed class HoldWorkshop(Operations operations)
{
    public Task HandleAsync(Guid workshopId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var workshop = await operation.Db.RequireEditWorkshopAsync(workshopId, operation.User, ct);
                workshop.Hold(operation.User.Id, operation.Now);
                return new WorkshopHeld(workshop.ProjectId, workshop.Id);
            },
            ct);
}
