using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Drafts;

/// <summary>What a person has typed in one place and not saved.</summary>
/// <param name="TypedAt">By the clock of the device it was typed on, UTC.</param>
public sealed record DraftRow(Guid Id, string Place, IReadOnlyDictionary<string, string> Fields, DateTime TypedAt);

public sealed class DraftQueries(Readings readings)
{
    public const int MostListed = 20;

    /// <summary>The person's own, newest first.</summary>
    /// <param name="place">What the name of the place begins with.</param>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(string place, CancellationToken ct)
    {
        var pattern = TextSearch.PatternForStart(place);
        await using var reading = await readings.OpenAsync(ct);
        return await reading.Drafts
            .Where(draft => TextSearch.Holds(draft.Place, pattern))
            .OrderByDescending(draft => draft.TypedAt).ThenByDescending(draft => draft.Id)
            .Take(MostListed)
            .Select(draft => new DraftRow(draft.Id, draft.Place, draft.Fields, draft.TypedAt))
            .ToListAsync(ct);
    }
}
