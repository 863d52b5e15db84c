using Sammen.Domain.Method;

namespace Sammen.Domain.Projects;

/// <summary>Where a phase stands in a project's course.</summary>
public enum PhaseStanding
{
    /// <summary>Not among the phases the course supports, and not where the process stands.</summary>
    Outside = 1,
    Passed = 2,
    Current = 3,
    ToCome = 4,
}

/// <summary>One of the seven stations of the phase track.</summary>
/// <param name="From">When the project first came to the phase; <see langword="null"/> when it never did.</param>
/// <param name="Until">When it last left the phase; <see langword="null"/> when it is still there or never came.</param>
/// <param name="StepsBack">How often it went back to an earlier phase from here.</param>
public sealed record PhaseStation(Phase Phase, PhaseStanding Standing, DateOnly? From, DateOnly? Until, int StepsBack)
{
    /// <param name="changes">The project's phase changes in the order they were recorded.</param>
    public static IReadOnlyList<PhaseStation> Track(
        IReadOnlyCollection<Phase> supportedPhases, Phase current, IReadOnlyList<PhaseStep> changes)
        => [.. DialogueCell.Phases.Select(phase => new PhaseStation(
            phase,
            StandingOf(phase, supportedPhases, current),
            changes.Where(change => change.To == phase).Select(change => (DateOnly?)change.On).FirstOrDefault(),
            phase == current ? null : changes.Where(change => change.From == phase).Select(change => (DateOnly?)change.On).LastOrDefault(),
            changes.Count(change => change.From == phase && change.IsBackwards)))];

    private static PhaseStanding StandingOf(Phase phase, IReadOnlyCollection<Phase> supportedPhases, Phase current)
    {
        if (phase == current)
        {
            return PhaseStanding.Current;
        }

        if (!supportedPhases.Contains(phase))
        {
            return PhaseStanding.Outside;
        }

        return phase < current ? PhaseStanding.Passed : PhaseStanding.ToCome;
    }
}
