using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Web.Access;

/// <summary>What everyone may know of a round: its name, its days and how many places are left. Not who has them.</summary>
/// <param name="Deadline">The last Danish date to apply on.</param>
/// <param name="Left">Places nobody has yet, never below none.</param>
public sealed record PublicRound(string Name, DateOnly Deadline, DateOnly? AnswerBy, DateOnly FirstDay, DateOnly LastDay, int Places, int Left);

/// <summary>The rounds as everyone may know of them, signed in or not.</summary>
internal sealed class PublicRounds(IDbContextFactory<SammenDbContext> contexts, TimeProvider clock)
{
    /// <returns>The open round whose deadline comes first, or else the one that ends last of those not over.</returns>
    public async Task<(PublicRound? Open, PublicRound? Now)> FindAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = DanishTime.Today(clock);
        var open = await Shown(db, db.Rounds.Where(Round.OpenOn(today)).OrderBy(round => round.ApplicationDeadline).ThenBy(round => round.Id)).FirstOrDefaultAsync(ct);
        return open is not null
            ? (open, null)
            : (null, await Shown(db, db.Rounds.Where(round => round.ClosedAt == null && round.LastDay >= today).OrderByDescending(round => round.LastDay).ThenBy(round => round.Id))
                .FirstOrDefaultAsync(ct));
    }

    private static IQueryable<PublicRound> Shown(SammenDbContext db, IQueryable<Round> rounds) => rounds.Select(round => new PublicRound(
        round.Name,
        round.ApplicationDeadline,
        round.AnswerBy,
        round.FirstDay,
        round.LastDay,
        round.Places,
        Math.Max(0, round.Places - db.Projects.Where(Project.HasPlace).Count(project => project.RoundId == round.Id))));
}

internal static class OtherRounds
{
    /// <summary>The last Danish date to apply for another round that is open, where there is one: for whoever has no place in this one.</summary>
    public static Task<DateOnly?> NextDeadlineAsync(this SammenDbContext db, Guid besides, DateOnly today, CancellationToken ct)
        => db.Rounds.Where(Round.OpenOn(today)).Where(round => round.Id != besides).MinAsync(round => (DateOnly?)round.ApplicationDeadline, ct);
}
