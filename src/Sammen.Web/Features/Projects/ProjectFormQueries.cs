using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Projects;

/// <summary>What the forms about a project open with.</summary>
public sealed class ProjectFormQueries(Readings readings)
{
    private const int RoundsShown = 50;
    private const int FacilitatorsShown = 200;
    private const int WorkshopsNamed = 3;
    private const int WorkshopsRead = 300;

    /// <summary>Two queries.</summary>
    /// <returns><see langword="null"/> when the reader does not run the programme.</returns>
    public async Task<MakeProjectChoices?> ReadChoicesAsync(CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayManage())
        {
            return null;
        }

        var rounds = await reading.RoundsRun
            .Where(round => round.ClosedAt == null && reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == round.Id) < round.Places)
            .OrderByDescending(round => round.FirstDay).ThenByDescending(round => round.Id)
            .Take(RoundsShown)
            .Select(round => new RoundWithPlace(round.Id, round.Name, round.FirstDay, round.LastDay))
            .ToListAsync(ct);
        return new MakeProjectChoices(rounds, await FacilitatorsAsync(reading.People, ct));
    }

    /// <summary>Four queries, whatever the project holds.</summary>
    /// <returns><see langword="null"/> when there is no such project, the reader may not change it, or its course is closed.</returns>
    public async Task<ProjectForm?> FindAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayChange())
        {
            return null;
        }

        var project = await reading.Projects
            .Where(found => found.Id == projectId && found.ClosedAt == null)
            .Select(found => new
            {
                Plan = new ProjectPlan(
                    found.Title, found.Technology, new Listed<TechnologyKind>(found.TechnologyKind, found.TechnologyKindWords), found.Aim, found.MunicipalityCode,
                    found.Workplace, new Listed<Area>(found.Area, found.AreaWords), found.SupportedPhases, found.CourseStart, found.CourseEnd,
                    found.LeaderHoursAMonth, found.EmployeeHoursAMonth),
                found.Round.FirstDay,
                found.Round.LastDay,
            })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var inUse = await PhasesInUse.Of(projectId, reading.Notes, reading.Assessments, reading.Workshops).ToListAsync(ct);
        var discussed = await reading.Assessments
            .Where(assessment => assessment.ProjectId == projectId)
            .Where(Assessment.IsDiscussed)
            .GroupBy(assessment => assessment.Phase)
            .Select(phase => new { Phase = phase.Key, Cells = phase.Count() })
            .ToDictionaryAsync(phase => phase.Phase, phase => phase.Cells, ct);
        var planned = await reading.Workshops
            .Where(workshop => workshop.ProjectId == projectId && workshop.State == WorkshopState.Planned)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(WorkshopsRead)
            .Select(workshop => workshop.StartsAt)
            .ToListAsync(ct);
        return new ProjectForm(
            projectId, project.Plan, project.FirstDay, project.LastDay, PhaseSet.Of(inUse), discussed, planned.ConvertAll(DanishTime.DateOf), reading.User.MayManage());
    }

    /// <summary>Five queries, whoever is assigned.</summary>
    /// <returns><see langword="null"/> when there is no such project, or the reader does not run the programme.</returns>
    public async Task<ProjectPeople?> FindPeopleAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayManage() || !await reading.Projects.AnyAsync(project => project.Id == projectId, ct))
        {
            return null;
        }

        var alone = (await reading.Workshops
            .Where(workshop => workshop.ProjectId == projectId && workshop.State == WorkshopState.Planned && workshop.Facilitators.Count == 1)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(WorkshopsRead)
            .Select(workshop => new { workshop.Title, By = workshop.Facilitators.Select(facilitator => facilitator.UserId).First() })
            .ToListAsync(ct)).ToLookup(workshop => workshop.By, workshop => workshop.Title);
        var assigned = await reading.People
            .Where(person => reading.Projects.Any(project => project.Id == projectId && project.Facilitators.Any(facilitator => facilitator.UserId == person.Id)))
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => new { person.Id, person.Name, person.ClosedAt })
            .ToListAsync(ct);
        var others = reading.People.Where(person => !reading.Projects.Any(project =>
            project.Id == projectId && project.Facilitators.Any(facilitator => facilitator.UserId == person.Id)));
        var invited = await reading.Invitations
            .Where(Invitation.IsUnused)
            .Where(invitation => invitation.ProjectId == projectId)
            .OrderBy(invitation => invitation.Email).ThenBy(invitation => invitation.Id)
            .Take(FacilitatorsShown)
            .Select(invitation => invitation.Email)
            .ToListAsync(ct);
        return new ProjectPeople(
            assigned.ConvertAll(person => new AssignedFacilitator(
                person.Id, person.Name, person.ClosedAt is not null, [.. alone[person.Id].Take(WorkshopsNamed)], alone[person.Id].Count())),
            await FacilitatorsAsync(others, ct),
            invited);
    }

    private static Task<List<FacilitatorChoice>> FacilitatorsAsync(IQueryable<SammenUser> people, CancellationToken ct)
        => people
            .Where(person => person.Role == Role.Facilitator && person.ClosedAt == null)
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Take(FacilitatorsShown)
            .Select(person => new FacilitatorChoice(person.Id, person.Name))
            .ToListAsync(ct);
}
