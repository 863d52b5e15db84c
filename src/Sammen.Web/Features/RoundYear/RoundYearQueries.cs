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

    /// <summary>Four queries, whatever is planned.</summary>
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

        var projects = await reading.Projects
            .Where(project => project.RoundId == roundId)
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(MostProjects)
            .Select(project => new { project.Id, project.Title, project.Municipality.Name, project.CourseStart, project.CourseEnd, project.ClosedAt })
            .ToListAsync(ct);
        var ids = projects.ConvertAll(project => project.Id);
        var workshops = await reading.Workshops
            .Where(workshop => workshop.State != WorkshopState.Cancelled && ids.Contains(workshop.ProjectId))
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(MostWorkshops + 1)
            .Select(workshop => new
            {
                workshop.Id,
                workshop.ProjectId,
                workshop.Title,
                workshop.Kind,
                workshop.State,
                workshop.StartsAt,
                workshop.Minutes,
                workshop.SharedPlanId,
                Facilitators = workshop.Facilitators.Select(runs => runs.UserId).ToList(),
            })
            .ToListAsync(ct);

        // By themselves: joined to the workshops, the database puts all facilitators of all workshops together first.
        var runners = workshops.SelectMany(workshop => workshop.Facilitators).Distinct().ToList();
        var names = await reading.People.Where(person => runners.Contains(person.Id)).Select(person => new YearFacilitator(person.Id, person.Name)).ToDictionaryAsync(person => person.Id, ct);
        return new RoundYearView(
            roundId, round.Name, round.ClosedAt.DanishDay(), reading.Today,
            projects.ConvertAll(project => new YearProject(project.Id, project.Title, project.Name, project.CourseStart, project.CourseEnd, project.ClosedAt.DanishDay())),
            round.Projects,
            [
                .. workshops.Take(MostWorkshops).Select(workshop => new YearWorkshop(
                    workshop.Id, workshop.ProjectId, workshop.Title, workshop.Kind, workshop.State, workshop.StartsAt, workshop.Minutes, workshop.SharedPlanId,
                    [.. workshop.Facilitators.Select(id => names[id]).OrderBy(person => person.Name, StringComparer.CurrentCulture).ThenBy(person => person.Id)])),
            ],
            workshops.Count > MostWorkshops);
    }
}
