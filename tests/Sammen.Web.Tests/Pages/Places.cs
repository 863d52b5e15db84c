using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>Where the leader's own project is, on which the facilitator works too, and a project neither of them may see.</summary>
internal sealed record Places(Guid ProjectId, DialogueCell Cell, Guid WorkshopId, Guid ForeignProjectId, Guid ForeignWorkshopId)
{
    public IReadOnlyList<string> ProjectPages =>
    [
        Addresses.Project(ProjectId), Addresses.Dashboard(ProjectId), Addresses.Cell(ProjectId, Cell), Addresses.Workshops(ProjectId),
        Addresses.Workshop(WorkshopId), Addresses.WorkshopMinutes(WorkshopId),
    ];

    public static Task<Places> FindAsync(Site site) => site.InDatabaseAsync(async db =>
    {
        var projects = await db.Projects.AsNoTracking().Include(project => project.Facilitators).ToListAsync();
        var users = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Name, StringComparer.Ordinal);
        var (leader, facilitator) = (users[Site.Leader], users[Site.Facilitator]);
        var own = projects.Single(project => project.MunicipalityCode == leader.MunicipalityCode);
        Assert.Contains(own.Facilitators, assigned => assigned.UserId == facilitator.Id);
        var foreign = projects.First(project => project.Facilitators.All(assigned => assigned.UserId != facilitator.Id));
        return new Places(
            own.Id,
            new DialogueCell(own.SupportedPhases.First(), CoreQuestion.DailyWork),
            (await db.Workshops.FirstAsync(workshop => workshop.ProjectId == own.Id && workshop.State == WorkshopState.Planned)).Id,
            foreign.Id,
            (await db.Workshops.FirstAsync(workshop => workshop.ProjectId == foreign.Id)).Id);
    });
}
