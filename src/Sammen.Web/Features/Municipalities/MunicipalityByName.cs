using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Municipalities;

internal static class MunicipalityByName
{
    /// <summary>The code of the municipality with this name, in brief or in full, whatever its capitals. An invented one is known only in a demo.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MunicipalityMissing"/>.</exception>
    public static async Task<string> RequireMunicipalityAsync(this SammenDbContext db, string? name, SammenSettings settings, CancellationToken ct)
        => await db.FindMunicipalityAsync(name, settings, ct) ?? throw new RuleBrokenException(Rule.MunicipalityMissing);

    /// <summary>The same, or <see langword="null"/>.</summary>
    public static Task<string?> FindMunicipalityAsync(this SammenDbContext db, string? name, SammenSettings settings, CancellationToken ct)
    {
        var typed = FreeText.Clean(name);
        return db.Municipalities
            .Where(municipality => municipality.Name.Brief == typed || municipality.Name.InFull == typed)
            .Where(municipality => settings.DemoEnabled || !municipality.Name.IsDemo)
            .OrderBy(municipality => municipality.Code)
            .Select(municipality => municipality.Code)
            .FirstOrDefaultAsync(ct);
    }
}
