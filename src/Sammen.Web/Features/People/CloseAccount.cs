using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.People;

public sealed class CloseAccount(Operations operations, Sessions sessions)
{
    /// <summary>Deactivates an account: nobody signs in to it, and whoever is signed in leaves. What the person wrote stays.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.OwnAccount"/> or <see cref="Rule.LastAdministrator"/>.</exception>
    public async Task HandleAsync(Guid userId, CancellationToken ct)
    {
        IReadOnlyList<Guid> ended = [];
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var account = await db.RequireAccountAsync(userId, user, ct);
                if (userId == user.Id)
                {
                    throw new RuleBrokenException(Rule.OwnAccount);
                }

                if (account.ClosedAt is not null)
                {
                    return null;
                }

                if (account.Role == Role.Administrator)
                {
                    // Two administrators who close each other at once both change both accounts, so that the later one is made anew and refused.
                    var own = await db.Users.SingleAsync(administrator => administrator.Id == user.Id, ct);
                    if (own.ClosedAt is not null)
                    {
                        throw new RuleBrokenException(Rule.LastAdministrator);
                    }

                    own.RenewConcurrencyStamp();
                }

                ended = await Accounts.CloseAsync(db, account, now, ct);
                return new AccountClosed(account.Id);
            },
            ct);
        sessions.Leave(ended);
    }
}
