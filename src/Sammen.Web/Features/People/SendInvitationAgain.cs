using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.People;

public sealed class SendInvitationAgain(Operations operations)
{
    /// <summary>Sends the invitation once more, with a new link for seven more days; the old link no longer works.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public Task HandleAsync(Guid invitationId, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var invitation = await operation.Db.RequireInvitationAsync(invitationId, operation.User, ct);
            invitation.Renew(operation.User.Id, operation.Now);
            return new InvitationSentAgain(invitation.Id);
        },
        ct);
}
