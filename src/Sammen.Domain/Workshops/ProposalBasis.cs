using Sammen.Domain.Method;

namespace Sammen.Domain.Workshops;

/// <summary>What a <see cref="CourseProposal"/> is made from.</summary>
/// <param name="Supported">The phases the course helps in.</param>
/// <param name="Current">Where the process stands.</param>
/// <param name="Start">First day of the course, Danish date.</param>
/// <param name="End">Last day of the course, Danish date.</param>
/// <param name="Today">Danish date.</param>
/// <param name="Workshops">Those planned or held.</param>
public sealed record ProposalBasis(
    PhaseSet Supported, Phase Current, DateOnly Start, DateOnly End, DateOnly Today, IReadOnlyCollection<WorkshopDay> Workshops)
{
    /// <summary>The supported phases the process has not passed that have no workshop, in their order.</summary>
    public IEnumerable<Phase> Missing => Supported.Where(phase => phase >= Current && Workshops.All(workshop => workshop.Phase != phase));
}

/// <summary>When a workshop of a phase is or was, Danish date.</summary>
public readonly record struct WorkshopDay(Phase Phase, DateOnly On);

/// <summary>A workshop that could be planned.</summary>
/// <param name="On">Danish date.</param>
public sealed record ProposedWorkshop(Phase Phase, WorkshopKind Kind, DateOnly On);
