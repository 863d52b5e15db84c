using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Applications;

/// <summary>What one application would bring into a round.</summary>
public sealed record Candidate(PhaseSet Phases, Area Area, TechnologyKind Kind, decimal LeaderHours, decimal EmployeeHours);

/// <summary>
/// What a round would be with those chosen for it (den mulige runde): which phases, fields of work and kinds of technology they cover
/// together, and what they set aside.
/// </summary>
public sealed record PossibleRound
{
    /// <param name="places">How many the round has.</param>
    /// <param name="taken">How many projects it has already.</param>
    /// <param name="chosen">Those chosen to be accepted.</param>
    public PossibleRound(int places, int taken, IReadOnlyCollection<Candidate> chosen)
    {
        (Places, Taken, Chosen) = (places, taken, chosen.Count);
        Phases = DialogueCell.Phases.ToDictionary(phase => phase, phase => chosen.Count(candidate => candidate.Phases.Contains(phase)));
        Areas = CountBy(chosen, candidate => candidate.Area);
        Kinds = CountBy(chosen, candidate => candidate.Kind);
        LeaderHours = chosen.Sum(candidate => candidate.LeaderHours);
        EmployeeHours = chosen.Sum(candidate => candidate.EmployeeHours);
    }

    public int Places { get; }

    public int Taken { get; }

    public int Chosen { get; }

    /// <summary>Below zero when more are chosen than there is room for.</summary>
    public int Left => Places - Taken - Chosen;

    /// <summary>How many want help in each phase; all seven are there.</summary>
    public IReadOnlyDictionary<Phase, int> Phases { get; }

    /// <summary>How many are of each field of work; all of the list are there.</summary>
    public IReadOnlyDictionary<Area, int> Areas { get; }

    /// <summary>How many are of each kind of technology; all of the list are there.</summary>
    public IReadOnlyDictionary<TechnologyKind, int> Kinds { get; }

    /// <summary>A month, of all chosen together.</summary>
    public decimal LeaderHours { get; }

    /// <inheritdoc cref="LeaderHours"/>
    public decimal EmployeeHours { get; }

    /// <exception cref="RuleBrokenException"><see cref="Rule.MoreAcceptedThanPlaces"/>.</exception>
    public void RequireRoom()
    {
        if (Left < 0)
        {
            throw new RuleBrokenException(Rule.MoreAcceptedThanPlaces, Places - Taken);
        }
    }

    private static Dictionary<TKey, int> CountBy<TKey>(IReadOnlyCollection<Candidate> chosen, Func<Candidate, TKey> key)
        where TKey : struct, Enum
        => Enum.GetValues<TKey>().ToDictionary(value => value, value => chosen.Count(candidate => key(candidate).Equals(value)));
}
