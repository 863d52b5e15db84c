using Sammen.Domain.Projects;

namespace Sammen.Domain.Workshops;

/// <summary>How a workshop has its plan in common with those of other projects.</summary>
public sealed partial class Workshop
{
    /// <summary>A further part of a shared plan.</summary>
    internal Workshop(Project project, Workshop like, WorkshopPlan plan, Guid byId, DateTime at)
    {
        (ProjectId, Project) = (project.Id, project);
        (SharedPlanId, SharedPlan) = (like.SharedPlanId, like.SharedPlan);
        Apply(project, plan);
        PutAgenda([.. like.agenda.OrderBy(point => point.Number).Select(point => point.Item)]);
        Sign(byId, at);
    }

    public Guid? SharedPlanId { get; private set; }

    /// <summary>The plan it has in common with other projects; <see langword="null"/> for what is one project's only. What it says of itself needs it to be loaded.</summary>
    public SharedPlan? SharedPlan { get; private set; }

    /// <summary>It follows what its shared plan becomes: it is planned, and its course is not closed. Needs its project to be loaded.</summary>
    internal bool IsToCome => State == WorkshopState.Planned && Project.ClosedAt is null;

    /// <summary>Becomes what another part of the same plan is, in all that they have in common.</summary>
    /// <param name="at">Now, UTC.</param>
    internal void TakeOver(Workshop other, Guid byId, DateTime at)
    {
        Project.RequireNear(DanishTime.DateOf(other.StartsAt));
        var (before, beganBefore) = ((Title, Minutes, Place), StartsAt);
        (Title, StartsAt, Minutes, Place) = (other.Title, other.StartsAt, other.Minutes, other.Place);
        var isMoved = RecordMove(beganBefore, byId, at);
        var isAnother = PutAgenda([.. other.agenda.OrderBy(point => point.Number).Select(point => point.Item)]);
        if (isMoved || isAnother || (Title, Minutes, Place) != before)
        {
            Sign(byId, at);
        }
    }

    /// <summary>What learns together has a plan of its own from the start, to be joined by others.</summary>
    private void Share(WorkshopKind kind, Guid byId, DateTime at)
    {
        if (kind == WorkshopKind.SharedLearning)
        {
            SharedPlan ??= new SharedPlan(this, byId, at);
        }
        else if (RequireSharedPlan() is { } left)
        {
            if (left.Parts.Count > 1)
            {
                throw new RuleBrokenException(Rule.SharedByOthers);
            }

            (SharedPlan, SharedPlanId) = (null, null);
        }
    }

    /// <summary>Signs a change of what it may have in common with others; those take it over.</summary>
    private void SignPlan(Guid byId, DateTime at)
    {
        Sign(byId, at);
        RequireSharedPlan()?.Follow(this, byId, at);
    }

    // Otherwise the others would be left behind, and nobody would notice.
    private SharedPlan? RequireSharedPlan()
        => SharedPlanId is null || SharedPlan is not null ? SharedPlan : throw new InvalidOperationException("A workshop is changed with its shared plan.");
}
