using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;

namespace Sammen.Web.Features.Municipalities;

internal static class MunicipalityByName
{
    /// <summary>The code of the municipality with this name, in brief or in full, whatever its capitals.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MunicipalityMissing"/>.</exception>
    public static async Task<string> RequireMunicipalityAsync(this SammenDbContext db, string? name, CancellationToken ct)
    {
        var typed = FreeText.Clean(name);
        var found = await db.Municipalities
            .Where(municipality => municipality.Name.Brief == typed || municipality.Name.InFull == typed)
            .OrderBy(municipality => municipality.Code)
            .Select(municipality => municipality.Code)
            .FirstOrDefaultAsync(ct);
        return found ?? throw new RuleBrokenException(Rule.MunicipalityMissing);
    }
}
