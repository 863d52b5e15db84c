using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.FollowUps;

/// <summary>It will not be done after all. A facilitator decides that; a leader only ticks off.</summary>
public sealed class DropFollowUp(Operations operations)
{
    public Task HandleAsync(Guid followUpId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                if (!operation.User.MayEdit())
                {
                    throw new NotAvailableException();
                }

                var followUp = await operation.Db.RequireTickOffAsync(followUpId, operation.User, ct);
                followUp.Drop(operation.User.Id, operation.Now);
                return new FollowUpDropped(followUp.ProjectId, followUp.Id);
            },
            ct);
}
