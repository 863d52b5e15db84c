using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Account;

/// <summary>A demo persona on the sign-in page.</summary>
public sealed record PersonaRow(Guid Id, string Name, Role Role, MunicipalityName? Municipality);

/// <summary>What whoever has an invitation's key is shown of it.</summary>
/// <param name="By">Who invited.</param>
public sealed record InvitationView(string By, string Email, Role Role, string? MunicipalityCode, MunicipalityName? Municipality, string Culture);

/// <summary>What is asked before anybody is signed in.</summary>
public sealed class AccountQueries(IDbContextFactory<SammenDbContext> contexts, TimeProvider clock)
{
    private const int PersonasShown = 20;

    /// <param name="key">From an address, typed or guessed.</param>
    /// <returns><see langword="null"/> for a key that never was, and for one that no longer opens anything.</returns>
    public async Task<InvitationView?> FindInvitationAsync(string? key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.FindOpenInvitationAsync(key, clock.GetUtcNow().UtcDateTime, ct) is not { } invitation)
        {
            return null;
        }

        var by = await db.Users.Where(user => user.Id == invitation.InvitedById).Select(user => user.Name).SingleAsync(ct);
        var municipality = await db.Municipalities
            .Where(municipality => municipality.Code == invitation.MunicipalityCode)
            .Select(municipality => municipality.Name)
            .SingleOrDefaultAsync(ct);
        return new(by, invitation.Email, invitation.Role, invitation.MunicipalityCode, municipality, invitation.Culture);
    }

    /// <summary>The demo personas, facilitators first. Asked only where the demo is enabled.</summary>
    public async Task<IReadOnlyList<PersonaRow>> ListPersonasAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking()
            .Where(user => user.IsDemo)
            .OrderBy(user => user.Role).ThenBy(user => user.MunicipalityCode).ThenBy(user => user.Name).ThenBy(user => user.Id)
            .Take(PersonasShown)
            .Select(user => new PersonaRow(
                user.Id,
                user.Name,
                user.Role,
                db.Municipalities.Where(municipality => municipality.Code == user.MunicipalityCode).Select(municipality => municipality.Name).FirstOrDefault()))
            .ToListAsync(ct);
    }
}
