using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;

namespace Sammen.Web.Features.Account;

/// <summary>A demo persona on the sign-in page.</summary>
public sealed record PersonaRow(Guid Id, string Name, Role Role, MunicipalityName? Municipality);

public sealed class AccountQueries(IDbContextFactory<SammenDbContext> contexts)
{
    private const int PersonasShown = 20;

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
