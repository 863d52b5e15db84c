using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;

namespace Sammen.Web.Features.Rounds;

public sealed class RoundQueries(Readings readings)
{
    public const int PageSize = 20;

    /// <summary>The rounds, a page at a time. Two queries.</summary>
    public async Task<RoundPageOfRows> ListAsync(RoundListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var projects = reading.Projects.Where(Project.HasPlace);
        var rows = await InOrder(reading, listing)
            .Skip((listing.Page - 1) * PageSize).Take(PageSize)
            .Select(Round.StandingOn(reading.Today).With((round, standing) => new RoundRow(
                round.Id, round.Name, round.FirstDay, round.LastDay, round.ApplicationDeadline, round.AnswerBy, round.Places,
                projects.Count(project => project.RoundId == round.Id), standing)))
            .ToListAsync(ct);
        return new RoundPageOfRows(rows, await reading.RoundsRun.CountAsync(ct));
    }

    /// <summary>The page of one round. Two queries, whatever it holds.</summary>
    /// <param name="page">Of its projects, from 1.</param>
    /// <returns><see langword="null"/> when there is no such round or the reader does not run the programme.</returns>
    public async Task<RoundView?> FindAsync(Guid roundId, int page, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var found = await reading.RoundsRun
            .Where(round => round.Id == roundId)
            .Select(Round.StandingOn(reading.Today).With((round, standing) => new
            {
                round.Name,
                round.Places,
                round.ApplicationDeadline,
                round.AnswerBy,
                round.FirstDay,
                round.LastDay,
                Standing = standing,
                OpenedBy = reading.People.Where(person => person.Id == round.OpenedById).Select(person => person.Name).FirstOrDefault(),
                round.OpenedAt,
                ClosedBy = reading.People.Where(person => person.Id == round.ClosedById).Select(person => person.Name).FirstOrDefault(),
                round.ClosedAt,
                Total = reading.Projects.Count(project => project.RoundId == round.Id),
                Taken = reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == round.Id),
            }))
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var projects = await reading.Projects
            .Where(project => project.RoundId == roundId)
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(reading.CellsDiscussed().With((project, discussed) => new ProjectInRound(
                project.Id, project.Title, project.Municipality.Name, project.CurrentPhase, CoverageReading.CoverageOf(project.SupportedPhases, discussed),
                project.CourseStart, project.CourseEnd, project.Facilitators.Count, project.ClosedAt)))
            .ToListAsync(ct);
        return new RoundView(
            roundId, new RoundPlan(found.Name, found.Places, found.ApplicationDeadline, found.AnswerBy, found.FirstDay, found.LastDay), found.Standing,
            found.OpenedBy, found.OpenedAt, found.ClosedBy, found.ClosedAt, page, projects, found.Total, found.Taken);
    }

    private static IQueryable<Round> InOrder(Reading reading, RoundListing listing)
    {
        var rounds = reading.RoundsRun;
        var ordered = listing.Order switch
        {
            RoundOrder.Name => Sort(rounds, round => round.Name, listing.Descending),
            RoundOrder.Deadline => Sort(rounds, round => round.ApplicationDeadline, listing.Descending),
            RoundOrder.Projects => Sort(rounds, round => reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == round.Id), listing.Descending),
            RoundOrder.Standing => Sort(rounds, Round.StandingOn(reading.Today), listing.Descending),
            _ => Sort(rounds, round => round.FirstDay, listing.Descending),
        };
        return ordered.ThenByDescending(round => round.FirstDay).ThenBy(round => round.Name).ThenBy(round => round.Id);
    }

    private static IOrderedQueryable<Round> Sort<TKey>(IQueryable<Round> rounds, Expression<Func<Round, TKey>> key, bool descending)
        => descending ? rounds.OrderByDescending(key) : rounds.OrderBy(key);
}
