using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

/// <summary>What a move of a workshop does to others, and what was moved.</summary>
public sealed class MoveQueries(Readings readings)
{
    public const int MovesPerPage = 25;

    // More than four facilitators run on one day.
    private const int ClashesShown = 20;

    /// <summary>Which of the facilitators of a workshop, or of a shared plan's parts that move with it, run another one at the same time. Two queries, whatever is planned.</summary>
    /// <param name="startsAt">When it should begin, UTC.</param>
    /// <returns>By name and time; <see langword="null"/> when there is no such workshop or the reader may not move it.</returns>
    public async Task<IReadOnlyList<Clash>?> FindClashesAsync(Guid workshopId, DateTime startsAt, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var moved = await reading.Workshops
            .Where(workshop => workshop.Id == workshopId)
            .Select(workshop => new { workshop.Minutes, workshop.Project.ClosedAt, workshop.SharedPlanId })
            .SingleOrDefaultAsync(ct);
        if (moved is null || !reading.User.MayEdit(moved.ClosedAt))
        {
            return null;
        }

        var (earliest, end) = (startsAt.AddMinutes(-Workshop.MaxMinutes), startsAt.AddMinutes(moved.Minutes));
        var facilitators = reading.Workshops
            .Where(own => own.Id == workshopId || (own.SharedPlanId != null && own.SharedPlanId == moved.SharedPlanId && own.State == WorkshopState.Planned))
            .SelectMany(own => own.Facilitators)
            .Select(runs => runs.UserId);
        var busy = await reading.BusyWorkshops
            .Where(other => other.Id != workshopId && other.StartsAt > earliest && other.StartsAt < end)
            .Where(other => other.SharedPlanId == null || other.SharedPlanId != moved.SharedPlanId)
            .SelectMany(
                other => other.Facilitators.Where(facilitator => facilitators.Contains(facilitator.UserId)),
                (other, facilitator) => new
                {
                    other.StartsAt,
                    other.Minutes,
                    Facilitator = reading.People.Where(person => person.Id == facilitator.UserId).Select(person => person.Name).First(),

                    // Of one the reader may not see no more than that somebody is busy leaves the database.
                    Title = reading.Workshops.Where(seen => seen.Id == other.Id).Select(seen => seen.Title).FirstOrDefault(),
                })
            .OrderBy(clash => clash.Facilitator).ThenBy(clash => clash.StartsAt)
            .Take(ClashesShown)
            .ToListAsync(ct);
        return
        [
            .. busy.Where(other => other.StartsAt.AddMinutes(other.Minutes) > startsAt)
                .Select(other => other.Title is null ? new Clash(other.Facilitator, Seen: null) : new Clash(other.Facilitator, new SeenClash(other.Title, other.StartsAt)))
                .Distinct(),
        ];
    }

    /// <summary>What was moved in a project's plan, newest first. Two queries, whatever was moved.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>Nothing of a project the reader may not see.</returns>
    public async Task<MovesView> ListAsync(Guid projectId, int count, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var moves = reading.WorkshopMoves.Where(move => move.Workshop.ProjectId == projectId);
        var rows = await moves
            .OrderByDescending(move => move.At).ThenByDescending(move => move.Id)
            .Take(count)
            .Select(move => new MoveRow(
                move.Id, move.WorkshopId, move.Workshop.Title, move.From, move.To, reading.People.Where(by => by.Id == move.ById).Select(by => by.Name).First(), move.At))
            .ToListAsync(ct);
        return new MovesView(rows, await moves.CountAsync(ct));
    }
}

/// <param name="Total">How many there are in all.</param>
public sealed record MovesView(IReadOnlyList<MoveRow> Rows, int Total);

/// <param name="From">UTC.</param>
/// <param name="To">UTC.</param>
/// <param name="At">When it was moved, UTC.</param>
public sealed record MoveRow(Guid Id, Guid WorkshopId, string Title, DateTime From, DateTime To, string By, DateTime At);

/// <summary>A facilitator is taken at a time.</summary>
/// <param name="Seen">By what; <see langword="null"/> when the reader may not know of it.</param>
public sealed record Clash(string Facilitator, SeenClash? Seen);

/// <param name="StartsAt">UTC.</param>
public sealed record SeenClash(string Title, DateTime StartsAt);
