using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Web.Access;

/// <summary>The places of a round, for those who give them away. Whoever does has asked for the round, or for what has its place in it, before.</summary>
internal static class RoundPlaces
{
    /// <summary>How many are taken.</summary>
    public static Task<int> CountTakenAsync(this SammenDbContext db, Guid roundId, CancellationToken ct)
        => db.Projects.Where(Project.HasPlace).CountAsync(project => project.RoundId == roundId, ct);

    /// <summary>Nobody gives one place, or one number on the waitlist, twice: whoever saves second does so on top of what the first one did.</summary>
    public static void SaveOnTopOfOthers(this SammenDbContext db, Round round) => db.Entry(round).Property(shared => shared.Version).IsModified = true;
}
