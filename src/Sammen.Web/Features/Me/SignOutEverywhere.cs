using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Me;

/// <summary>Ends every sign-in of the person's own, this one too.</summary>
public sealed class SignOutEverywhere(Operations operations, Sessions sessions)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        IReadOnlyList<Guid> ended = [];
        await operations.ChangeAsync(
            async operation =>
            {
                var account = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
                ended = await Accounts.EndSignInsAsync(operation.Db, account, operation.Now, ct);
                return new SignedOutEverywhere(account.Id);
            },
            ct);
        sessions.Leave(ended);
    }
}
