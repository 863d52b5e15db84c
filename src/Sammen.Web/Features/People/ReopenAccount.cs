using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.People;

public sealed class ReopenAccount(Operations operations)
{
    /// <summary>Activates a deactivated account again, with the password it had.</summary>
    public Task HandleAsync(Guid userId, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var account = await operation.Db.RequireAccountAsync(userId, operation.User, ct);
            if (account.ClosedAt is null)
            {
                return null;
            }

            await Accounts.ReopenAsync(operation.Db, account, operation.Now, ct);
            return new AccountReopened(account.Id);
        },
        ct);
}
