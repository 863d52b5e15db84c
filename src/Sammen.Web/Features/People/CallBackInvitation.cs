using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.People;

public sealed class CallBackInvitation(Operations operations)
{
    /// <summary>The invitation's link no longer works; the address can be invited anew.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public Task HandleAsync(Guid invitationId, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var invitation = await operation.Db.RequireInvitationAsync(invitationId, operation.User, ct);
            invitation.CallBack(operation.User.Id, operation.Now);
            return new InvitationCalledBack(invitation.Id);
        },
        ct);
}
