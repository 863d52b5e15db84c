using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>
/// Who sees and who makes the plans that several projects share: facilitators for their own projects, programme managers for all. What is
/// one project's own in them is for that project's readers.
/// </summary>
public static class SharedPlanAccess
{
    public static IQueryable<SharedPlan> VisibleTo(this IQueryable<SharedPlan> plans, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => plans.Where(plan => plan.Parts.Any(part => part.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id))),
        Role.MunicipalLeader => plans.Where(plan => plan.Parts.Any(part => part.Project.MunicipalityCode == user.MunicipalityCode)),
        Role.ProgrammeManager => plans,
        _ => plans.Where(_ => false),
    };

    /// <summary>Plans for several projects, as far as they are theirs.</summary>
    public static bool MayShare(this SignedInUser user) => user.MayEdit() || user.MayManage();

    /// <summary>
    /// The workshop with its project, agenda and facilitators and, where it is shared, the other parts of its plan, tracked: for a change of the
    /// plan by one of the project's facilitators, or of a shared one by who runs the programme.
    /// </summary>
    /// <exception cref="NotAvailableException">No such workshop, or the user may not plan it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<Workshop> RequirePlanAsync(this SammenDbContext db, Guid workshopId, SignedInUser user, CancellationToken ct)
    {
        var isManager = user.MayManage();
        var workshop = (user.MayShare()
            ? await db.Workshops
                .VisibleTo(user)
                .Where(workshop => workshop.Id == workshopId && (!isManager || workshop.SharedPlanId != null))
                .Include(workshop => workshop.Agenda)
                .Include(workshop => workshop.Facilitators)
                .Include(workshop => workshop.Project.Facilitators)
                .AsSplitQuery()
                .SingleOrDefaultAsync(ct)
            : null) ?? throw new NotAvailableException();
        if (workshop.SharedPlanId is { } planId)
        {
            await db.SharedPlans
                .VisibleTo(user)
                .Where(plan => plan.Id == planId)
                .Include(plan => plan.Parts).ThenInclude(part => part.Agenda)
                .Include(plan => plan.Parts).ThenInclude(part => part.Project)
                .SingleAsync(ct);
        }

        workshop.Project.RequireRunning();
        return workshop;
    }

    /// <summary>A workshop and the plan it shares, as <see cref="RequirePlanAsync"/>, for who may plan for all of its parts.</summary>
    /// <exception cref="NotAvailableException">No such workshop, or it is one project's alone, or the user may not plan it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/> or <see cref="Rule.SharedPlanOfOthers"/>.</exception>
    public static async Task<(Workshop Workshop, SharedPlan Plan)> RequirePlanOfAllAsync(this SammenDbContext db, Guid workshopId, SignedInUser user, CancellationToken ct)
    {
        var workshop = await db.RequirePlanAsync(workshopId, user, ct);
        var plan = workshop.SharedPlan ?? throw new NotAvailableException();
        await db.RequireAllAsync(plan.Coming, user, ct);
        return (workshop, plan);
    }

    /// <summary>The other parts of a shared plan that this very save changes with the workshop, for who may plan for them too.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SharedPlanOfOthers"/>.</exception>
    public static async Task<IReadOnlyList<Workshop>> RequireFollowersAsync(this SammenDbContext db, Workshop workshop, SignedInUser user, CancellationToken ct)
    {
        var followers = db.ChangeTracker.Entries<Workshop>().Where(entry => entry.State == EntityState.Modified && entry.Entity != workshop).Select(entry => entry.Entity).ToList();
        await db.RequireAllAsync(followers, user, ct);
        return followers;
    }

    /// <summary>The parts of a plan are all such as the user may plan for.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.SharedPlanOfOthers"/>.</exception>
    private static async Task RequireAllAsync(this SammenDbContext db, IEnumerable<Workshop> parts, SignedInUser user, CancellationToken ct)
    {
        var ids = parts.Select(part => part.Id).ToList();
        if (ids.Count > 0 && await db.Workshops.VisibleTo(user).CountAsync(part => ids.Contains(part.Id), ct) != ids.Count)
        {
            throw new RuleBrokenException(Rule.SharedPlanOfOthers);
        }
    }

    /// <summary>The projects with their facilitators, tracked, for who may plan for all of them.</summary>
    /// <exception cref="NotAvailableException">There is not each of them, or the user may not plan for it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<IReadOnlyList<Project>> RequireSharingAsync(this SammenDbContext db, IReadOnlyCollection<Guid> projectIds, SignedInUser user, CancellationToken ct)
    {
        var projects = user.MayShare()
            ? await db.Projects
                .VisibleTo(user)
                .Where(project => projectIds.Contains(project.Id))
                .Include(project => project.Facilitators)
                .OrderBy(project => project.Id)
                .Take(SharedPlan.MostParts + 1)
                .ToListAsync(ct)
            : [];
        if (projects.Count != projectIds.Count)
        {
            throw new NotAvailableException();
        }

        projects.ForEach(project => project.RequireRunning());
        return projects;
    }
}
