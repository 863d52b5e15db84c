using Sammen.Domain.Happenings;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>What every change of a shared plan does besides: each project is told of its own part.</summary>
internal static class SharedPlanning
{
    /// <summary>For who may plan for the others that take over what a workshop has become.</summary>
    /// <exception cref="Domain.RuleBrokenException"><see cref="Domain.Rule.SharedPlanOfOthers"/>.</exception>
    public static async Task TellFollowersAsync(this Operation operation, Workshop workshop, CancellationToken ct)
    {
        foreach (var follower in await operation.Db.RequireFollowersAsync(workshop, operation.User, ct))
        {
            operation.Besides.Add(new WorkshopChanged(follower.ProjectId, follower.Id));
        }
    }

    /// <summary>The projects that still have it to come read anew who takes part.</summary>
    /// <param name="besides">Those that are told of something else.</param>
    public static void TellOthers(this Operation operation, Workshop workshop, IReadOnlyList<Workshop> besides)
    {
        foreach (var other in workshop.SharedPlan?.Coming.Where(part => part != workshop).Except(besides) ?? [])
        {
            operation.Besides.Add(new WorkshopChanged(other.ProjectId, other.Id));
        }
    }

    /// <summary>Projects join the plan of a workshop, as far as they are not in it.</summary>
    /// <returns>The new parts.</returns>
    /// <exception cref="Domain.RuleBrokenException">As for <see cref="SharedPlan.Join"/>.</exception>
    public static IReadOnlyList<Workshop> Join(this Operation operation, Workshop workshop, IReadOnlyList<Project> projects)
    {
        var joined = workshop.SharedPlan!.Join(workshop, projects, operation.User.Id, operation.Now);
        operation.Db.Workshops.AddRange(joined);
        foreach (var part in joined)
        {
            operation.Besides.Add(new WorkshopPlanned(part.ProjectId, part.Id));
        }

        return joined;
    }
}
