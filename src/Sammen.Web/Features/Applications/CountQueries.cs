using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Web.Access;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Applications;

/// <summary>How many applied, and which applications have had their time.</summary>
public sealed class CountQueries(Readings readings)
{
    private const int RoundsShown = 50;

    /// <summary>How many applied for a round and how they were answered, those included that were removed. Three queries.</summary>
    /// <returns><see langword="null"/> when there is no such round or the reader does not run the programme.</returns>
    public async Task<TotalsOfRound?> FindTotalsAsync(Guid roundId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        await reading.HoldConnectionAsync(ct);
        var name = await reading.RoundsRun.Where(round => round.Id == roundId).Select(round => round.Name).SingleOrDefaultAsync(ct);
        if (name is null)
        {
            return null;
        }

        var present = await reading.Applications.Where(application => application.RoundId == roundId)
            .GroupBy(application => new { application.Area, application.TechnologyKind, application.State })
            .Select(group => new AlikeApplications(group.Key.Area!.Value, group.Key.TechnologyKind!.Value, group.Key.State, group.Count()))
            .ToListAsync(ct);
        var removed = await reading.ApplicationCounts.Where(count => count.RoundId == roundId).ToListAsync(ct);
        return new TotalsOfRound(name, reading.Today, new ApplicationTotals(present, removed));
    }

    /// <summary>What would be removed if it were done now, for who may see applications. Two queries.</summary>
    /// <returns><see langword="null"/> for everybody else.</returns>
    public async Task<PastTheirTime?> FindPastTheirTimeAsync(ApplicationSettings settings, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayManage())
        {
            return null;
        }

        await reading.HoldConnectionAsync(ct);
        var (bound, tomorrow) = (settings.EndedBefore(reading.Today), DanishTime.ToUtc(reading.Today.AddDays(1), TimeOnly.MinValue));
        var rounds = await reading.Applications.PastTheirTime(reading.Projects, bound)
            .Join(
                reading.Rounds, application => application.RoundId, round => round.Id,
                (application, round) => new { Ended = application.WithdrawnAt ?? application.AnsweredAt, round.Id, round.Name, round.FirstDay })
            .GroupBy(past => new { past.Id, past.Name, past.FirstDay })
            .OrderBy(past => past.Key.FirstDay).ThenBy(past => past.Key.Id)
            .Take(RoundsShown)
            .Select(past => new RoundPastItsTime(past.Key.Id, past.Key.Name, past.Count(), past.Min(one => one.Ended)!.Value, past.Max(one => one.Ended)!.Value))
            .ToListAsync(ct);
        var next = await reading.Applications.PastTheirTime(reading.Projects, tomorrow)
            .Select(application => application.WithdrawnAt ?? application.AnsweredAt)
            .Where(ended => ended >= bound)
            .MinAsync(ct);
        return new PastTheirTime(rounds, next is { } ended ? settings.RemovedOn(DanishTime.DateOf(ended)) : null);
    }
}

/// <summary>The counts of a round, on a Danish date.</summary>
public sealed record TotalsOfRound(string Round, DateOnly Today, ApplicationTotals Totals);

/// <summary>The applications that would be removed if it were done now.</summary>
/// <param name="Rounds">Round by round, oldest first.</param>
/// <param name="NextOn">The day the next ones will be; <see langword="null"/> where none is on its way.</param>
public sealed record PastTheirTime(IReadOnlyList<RoundPastItsTime> Rounds, DateOnly? NextOn);

/// <param name="FirstEnded">When the first of them was answered or taken back, UTC.</param>
/// <param name="LastEnded">When the last was, UTC.</param>
public sealed record RoundPastItsTime(Guid RoundId, string Round, int Applications, DateTime FirstEnded, DateTime LastEnded);
