using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.RoundYear;

public sealed class RoundYearQueries(Readings readings)
{
    /// <summary>More than a table can be looked at.</summary>
    public const int MostProjects = 100;

    /// <summary>Twenty for each of the projects.</summary>
    public const int MostWorkshops = 2_000;

    /// <summary>Three queries, whatever is planned.</summary>
    /// <returns><see langword="null"/> when there is no such round or the reader does not run the programme.</returns>
    public async Task<RoundYearView?> FindAsync(Guid roundId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var round = await reading.RoundsRun
            .Where(found => found.Id == roundId)
            .Select(found => new { found.Name, found.ClosedAt, Projects = reading.Projects.Count(project => project.RoundId == found.Id) })
            .SingleOrDefaultAsync(ct);
        if (round is null)
        {
            return null;
        }

        var inRound = reading.Projects
            .Where(project => project.RoundId == roundId)
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(MostProjects);
        var projects = await inRound
            .Select(project => new { project.Id, project.Title, project.Municipality.Name, project.CourseStart, project.CourseEnd, project.ClosedAt })
            .ToListAsync(ct);
        var workshops = await reading.Workshops
            .Where(workshop => workshop.State != WorkshopState.Cancelled && inRound.Any(project => project.Id == workshop.ProjectId))
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(MostWorkshops + 1)
            .Select(workshop => new YearWorkshop(
                workshop.Id, workshop.ProjectId, workshop.Title, workshop.Kind, workshop.State, workshop.StartsAt, workshop.Minutes, workshop.SharedPlanId,
                workshop.Facilitators
                    .Join(reading.People, runs => runs.UserId, person => person.Id, (_, person) => new { person.Id, person.Name })
                    .OrderBy(person => person.Name).ThenBy(person => person.Id)
                    .Select(person => new YearFacilitator(person.Id, person.Name))
                    .ToList()))
            .ToListAsync(ct);
        return new RoundYearView(
            roundId, round.Name, round.ClosedAt.DanishDay(), reading.Today,
            projects.ConvertAll(project => new YearProject(project.Id, project.Title, project.Name, project.CourseStart, project.CourseEnd, project.ClosedAt.DanishDay())),
            round.Projects, [.. workshops.Take(MostWorkshops)], workshops.Count > MostWorkshops);
    }
}
