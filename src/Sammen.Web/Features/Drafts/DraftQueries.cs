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

    /// <summary>No more are asked about at once: it is a browser that names them.</summary>
    internal const int ProjectsAsked = 100;

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

    /// <summary>Which of these projects the reader still sees; one query.</summary>
    public async Task<IReadOnlyList<Guid>> FindMineAsync(IReadOnlyList<Guid> projectIds, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await reading.Projects
            .Where(project => projectIds.Contains(project.Id))
            .OrderBy(project => project.Id)
            .Take(ProjectsAsked)
            .Select(project => project.Id)
            .ToListAsync(ct);
    }
}
