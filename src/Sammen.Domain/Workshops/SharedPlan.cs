using Sammen.Domain.Projects;

namespace Sammen.Domain.Workshops;

/// <summary>
/// The one plan (fælles plan) of an activity that several projects take part in: a workshop for each of them, its part, and all that are to
/// come alike in title, time, place and agenda. Everything else of a part is its project's own. A workshop of the kind
/// <see cref="WorkshopKind.SharedLearning"/> has one from its first day, also while its project is the only one.
/// </summary>
public sealed class SharedPlan : Entity
{
    /// <summary>More projects than any round has.</summary>
    public const int MostParts = 100;

    private readonly List<Workshop> parts = [];

    private SharedPlan()
    {
    }

    /// <param name="at">Now, UTC.</param>
    internal SharedPlan(Workshop first, Guid byId, DateTime at)
    {
        // Calendars know the activity by it, whatever becomes of its kind and of its first part.
        Id = first.Id;
        parts.Add(first);
        Sign(byId, at);
    }

    /// <summary>Also those that were held, and those whose projects have left. What is said of them needs them to be loaded with their projects.</summary>
    public IReadOnlyList<Workshop> Parts => parts;

    /// <summary>The parts that follow what the plan becomes.</summary>
    public IEnumerable<Workshop> Coming => parts.Where(part => part.IsToCome);

    /// <summary>Projects join: each gets a workshop of its own, as planned for the others. One that takes part already is left as it is.</summary>
    /// <param name="like">A part that is to come.</param>
    /// <param name="joining">The projects, with their facilitators.</param>
    /// <param name="at">Now, UTC.</param>
    /// <returns>The new parts.</returns>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.WorkshopNotPlanned"/>, <see cref="Rule.ProjectClosed"/> or <see cref="Rule.TooManyShare"/>, besides those of a new <see cref="Workshop"/>.
    /// </exception>
    public IReadOnlyList<Workshop> Join(Workshop like, IEnumerable<Project> joining, Guid byId, DateTime at)
    {
        like.RequirePlanned();
        var joined = joining
            .Where(project => !parts.Exists(part => part.ProjectId == project.Id && part.State != WorkshopState.Cancelled))
            .Select(project => Part(like, project, byId, at))
            .ToList();
        if (parts.Count + joined.Count > MostParts)
        {
            throw new RuleBrokenException(Rule.TooManyShare, MostParts);
        }

        if (joined.Count > 0)
        {
            parts.AddRange(joined);
            Sign(byId, at);
        }

        return joined;
    }

    /// <summary>The activity will not take place in any of the projects where it is to come.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <returns>The parts that are cancelled.</returns>
    public IReadOnlyList<Workshop> Cancel(Guid byId, DateTime at)
    {
        var coming = Coming.ToList();
        foreach (var part in coming)
        {
            part.Cancel(byId, at);
        }

        return coming;
    }

    /// <summary>The others that are to come take over what one of them has become. It is signed, so that nobody joins meanwhile as it was before.</summary>
    /// <param name="at">Now, UTC.</param>
    internal void Follow(Workshop changed, Guid byId, DateTime at)
    {
        if (changed.State == WorkshopState.Planned)
        {
            foreach (var part in parts.Where(part => part != changed && part.IsToCome))
            {
                part.TakeOver(changed, byId, at);
            }
        }

        Sign(byId, at);
    }

    private static Workshop Part(Workshop like, Project project, Guid byId, DateTime at)
    {
        project.RequireRunning();
        var plan = new WorkshopPlan(like.Title, like.Kind, project.UsualPhase, like.StartsAt, like.Minutes, like.Place, project.UsualFacilitators(byId));
        return new Workshop(project, like, plan, byId, at);
    }
}
