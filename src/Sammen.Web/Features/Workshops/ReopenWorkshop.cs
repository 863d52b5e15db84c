using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>Undoes <see cref="HoldWorkshop"/>.</summary>
public sealed class ReopenWorkshop(Operations operations)
{
    public Task HandleAsync(Guid workshopId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var workshop = await operation.Db.RequireEditWorkshopAsync(workshopId, operation.User, ct);
                workshop.Reopen(operation.User.Id, operation.Now);
                return new WorkshopReopened(workshop.ProjectId, workshop.Id);
            },
            ct);
}
