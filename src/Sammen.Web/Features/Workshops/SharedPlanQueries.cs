using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

/// <summary>Which projects take part in a shared activity, and which could.</summary>
public sealed class SharedPlanQueries(Readings readings)
{
    /// <summary>The projects a facilitator may plan for besides one of theirs. One query.</summary>
    public async Task<IReadOnlyList<SharingProject>> ListBesidesAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return reading.User.MayEdit() ? await ListAsync(reading.Projects.Where(project => project.Id != projectId), ct) : [];
    }

    /// <summary>The projects of a round, for who runs the programme. One query.</summary>
    public async Task<IReadOnlyList<SharingProject>> ListInRoundAsync(Guid roundId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return reading.User.MayManage() ? await ListAsync(reading.Projects.Where(project => project.RoundId == roundId), ct) : [];
    }

    /// <summary>The projects that could join a workshop: of a facilitator all that are theirs, of who runs the programme those of the same round. One query.</summary>
    public async Task<IReadOnlyList<SharingProject>> ListJoiningAsync(Guid workshopId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var isManager = reading.User.MayManage();
        var joined = reading.Workshops.Where(workshop => workshop.Id == workshopId);
        var candidates = reading.Projects.Where(project =>
            joined.Any(workshop => !isManager || workshop.Project.RoundId == project.RoundId)
            && !joined.Any(workshop => workshop.ProjectId == project.Id
                || workshop.SharedPlan!.Parts.Any(part => part.ProjectId == project.Id && part.State != WorkshopState.Cancelled)));
        return reading.User.MayShare() ? await ListAsync(candidates, ct) : [];
    }

    private static async Task<IReadOnlyList<SharingProject>> ListAsync(IQueryable<Project> projects, CancellationToken ct)
        => await projects
            .Where(project => project.ClosedAt == null)
            .OrderBy(project => project.Municipality.Name.Brief).ThenBy(project => project.Title).ThenBy(project => project.Id)
            .Take(SharedPlan.MostParts)
            .Select(project => new SharingProject(project.Id, project.Title, project.Municipality.Name, project.Facilitators.Any()))
            .ToListAsync(ct);
}

/// <summary>A project that could take part in a shared activity.</summary>
/// <param name="HasFacilitators">Without them nobody would run its part.</param>
public sealed record SharingProject(Guid Id, string Title, MunicipalityName Municipality, bool HasFacilitators);
