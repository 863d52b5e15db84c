using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;

namespace Sammen.Data.Seed;

/// <summary>The invented municipalities and people of a load. The people have no password and are no personas: nobody signs in as one of them.</summary>
internal sealed class LoadCast
{
    private const int MostMunicipalities = 200;
    private const int ProjectsEach = 5;
    private const string MailDomain = "load.invalid";

    private readonly List<Guid> facilitatorIds = [];
    private readonly List<string> municipalities = [];
    private Guid? demoFacilitatorId;

    private LoadCast()
    {
    }

    /// <summary>The codes of the municipalities that get a project.</summary>
    public IReadOnlyList<string> Municipalities => municipalities;

    /// <summary>Adds those that are missing; a second load finds those of the first.</summary>
    public static async Task<LoadCast> EnsureAsync(IDbContextFactory<SammenDbContext> contexts, int projects, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.Users
            .Where(user => user.Email!.EndsWith("@" + MailDomain))
            .ToDictionaryAsync(user => user.Email!, user => user.Id, StringComparer.Ordinal, ct);
        var demoCodes = await db.Municipalities
            .Where(municipality => municipality.Name.IsDemo)
            .Select(municipality => municipality.Code)
            .ToHashSetAsync(StringComparer.Ordinal, ct);
        var cast = new LoadCast();
        for (var number = 0; number < Math.Min(projects, MostMunicipalities); number++)
        {
            var code = Code(number);
            cast.municipalities.Add(code);
            if (!demoCodes.Contains(code))
            {
                db.Municipalities.Add(new Municipality(code, $"Prøvekommune {Number(number)}", $"Prøvekommune {Number(number)}", isDemo: true));
            }

            Ensure(db, known, $"Prøveleder {Number(number)}", "leder", number, Role.MunicipalLeader, code);
        }

        // One more than they fill: every project has somebody to be the second of its two.
        for (var number = 0; number <= (projects + ProjectsEach - 1) / ProjectsEach; number++)
        {
            cast.facilitatorIds.Add(Ensure(db, known, $"Prøvefacilitator {Number(number)}", "facilitator", number, Role.Facilitator, municipalityCode: null));
        }

        cast.demoFacilitatorId = await db.Users
            .Where(user => user.IsDemo && user.Name == DemoPersonas.FirstFacilitator)
            .Select(user => (Guid?)user.Id)
            .FirstOrDefaultAsync(ct);
        await db.SaveChangesAsync(ct);
        return cast;
    }

    public string MunicipalityOf(int project) => municipalities[project % municipalities.Count];

    /// <summary>The two who run a project's workshops and write its notes.</summary>
    public IReadOnlyList<Guid> FacilitatorsOf(int project)
    {
        var first = project / ProjectsEach;
        return [facilitatorIds[first], facilitatorIds[first + 1]];
    }

    /// <summary>A persona on the first project, so that somebody can sign in and look at it.</summary>
    public Guid? OnlookerOf(int project) => project == 0 ? demoFacilitatorId : null;

    private static Guid Ensure(
        SammenDbContext db, Dictionary<string, Guid> known, string name, string mailbox, int number, Role role, string? municipalityCode)
    {
        var address = $"{mailbox}.{Number(number)}@{MailDomain}";
        if (known.TryGetValue(address, out var id))
        {
            return id;
        }

        SammenUser person = InventedPerson.Create(name, address, role, municipalityCode, isDemo: false);
        db.Users.Add(person);
        return person.Id;
    }

    /// <summary>A00 to B99: official codes are digits only.</summary>
    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (number / 100))}{number % 100:00}");

    private static string Number(int number) => (number + 1).ToString("000", CultureInfo.InvariantCulture);
}
