using Microsoft.EntityFrameworkCore;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Municipalities;

/// <summary>The municipalities by name, for a field that is filled in by typing.</summary>
public sealed class MunicipalityQueries(Readings readings)
{
    /// <summary>All there are, and a few invented ones.</summary>
    private const int MostThereAre = 200;

    /// <summary>Their names in brief, in alphabetical order: "Aarhus", "Bornholm".</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await reading.Municipalities.OrderBy(municipality => municipality.Name.Brief).ThenBy(municipality => municipality.Code)
            .Take(MostThereAre)
            .Select(municipality => municipality.Name.Brief)
            .ToListAsync(ct);
    }
}
