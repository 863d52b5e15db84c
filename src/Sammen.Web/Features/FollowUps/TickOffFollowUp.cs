using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.FollowUps;

/// <summary>It was done.</summary>
public sealed class TickOffFollowUp(Operations operations)
{
    public Task HandleAsync(Guid followUpId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var followUp = await operation.Db.RequireTickOffAsync(followUpId, operation.User, ct);
                followUp.TickOff(operation.User.Id, operation.Now);
                return new FollowUpTickedOff(followUp.ProjectId, followUp.Id);
            },
            ct);
}
