using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;

namespace Sammen.Web.Access;

/// <summary>
/// The one place that changes what an account is: its role, its municipality, whether it is open, its password. The change and the
/// end of every sign-in that rested on what was are saved together, and open pages of this process leave at once.
/// </summary>
/// <remarks>Asks nobody whether they may: the use case that calls it does.</remarks>
public sealed class Accounts(IDbContextFactory<SammenDbContext> contexts, Sessions sessions, UserManager<SammenUser> users, TimeProvider clock)
{
    /// <param name="municipalityCode">For a municipal leader, and only for one.</param>
    /// <exception cref="NotAvailableException">No such account.</exception>
    public Task ChangeRoleAsync(Guid userId, Role role, string? municipalityCode, CancellationToken ct)
        => ChangeAsync(userId, user => user.Become(role, municipalityCode), ct);

    /// <exception cref="NotAvailableException">No such account.</exception>
    public Task CloseAsync(Guid userId, CancellationToken ct) => ChangeAsync(userId, user => user.Close(Now), ct);

    /// <exception cref="NotAvailableException">No such account.</exception>
    public Task ReopenAsync(Guid userId, CancellationToken ct) => ChangeAsync(userId, user => user.Reopen(), ct);

    /// <param name="token">From a one-time link.</param>
    /// <returns>What was wrong; an unknown account and a used link are the same.</returns>
    public async Task<IdentityResult> ChoosePasswordAsync(Guid userId, string token, string password, CancellationToken ct)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { ClosedAt: null } user)
        {
            return IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        }

        var result = await users.ResetPasswordAsync(user, token, password);
        if (result.Succeeded)
        {
            await ChangeAsync(userId, _ => { }, ct);
        }

        return result;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task ChangeAsync(Guid userId, Action<SammenUser> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        change(await db.Users.SingleOrDefaultAsync(user => user.Id == userId, ct) ?? throw new NotAvailableException());
        var open = await db.Sessions.Where(session => session.UserId == userId && session.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(Now));
        await db.SaveChangesAsync(ct);
        sessions.Leave(open.Select(session => session.Id));
    }
}
