using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.FollowUps;

/// <summary>Undoes a tick or a drop.</summary>
public sealed class ReopenFollowUp(Operations operations)
{
    public Task HandleAsync(Guid followUpId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var followUp = await operation.Db.RequireTickOffAsync(followUpId, operation.User, ct);
                followUp.Reopen(operation.User.Id, operation.Now);
                return new FollowUpReopened(followUp.ProjectId, followUp.Id);
            },
            ct);
}
