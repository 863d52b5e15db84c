using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Mail;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.People;

public sealed class TakeInvitationLink(Operations operations, OwnLinks links)
{
    /// <summary>A new link to hand over by other ways than mail; the old one, also one on its way by mail, no longer works.</summary>
    /// <returns>The link. It can be had once: only its hash is kept.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public async Task<Uri> HandleAsync(Guid invitationId, CancellationToken ct)
    {
        string? key = null;
        await operations.ChangeAsync(
            async operation =>
            {
                var invitation = await operation.Db.RequireInvitationAsync(invitationId, operation.User, ct);
                invitation.Renew(operation.User.Id, operation.Now);
                key = invitation.NewKey;
                return new InvitationLinkTaken(invitation.Id);
            },
            ct);
        return links.To(Addresses.Invitation(key!));
    }
}
