using Sammen.Domain.Method;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Projects;

public sealed partial class Project
{
    /// <summary>
    /// Takes over a proposal, or part of it: the workshops that are planned by it. It signs the project, so that of two who take it over at once
    /// the second meets what the first has planned. Needs the assignments to be loaded.
    /// </summary>
    /// <param name="planned">The phases that have a workshop already, planned or held.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PhasePlannedMeanwhile"/> or <see cref="Rule.UnknownChoice"/>, besides those of a new <see cref="Workshop"/>.
    /// </exception>
    public IReadOnlyList<Workshop> TakeOver(IReadOnlyDictionary<Guid, WorkshopPlan> proposed, PhaseSet planned, Guid byId, DateTime at)
    {
        if (proposed.Values.FirstOrDefault(plan => planned.Contains(plan.Phase)) is { } second)
        {
            throw new RuleBrokenException(Rule.PhasePlannedMeanwhile, second.Phase);
        }

        RequireFacilitators(proposed.Values.SelectMany(plan => plan.FacilitatorIds));
        var workshops = proposed.Select(plan => new Workshop(this, plan.Value, byId, at, plan.Key)).ToList();
        Sign(byId, at);
        return workshops;
    }
}
