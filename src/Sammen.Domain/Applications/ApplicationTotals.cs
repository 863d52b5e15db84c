using Sammen.Domain.Projects;

namespace Sammen.Domain.Applications;

/// <summary>Applications of a round that are alike: of one field of work, one kind of technology, and come equally far.</summary>
public sealed record AlikeApplications(Area Area, TechnologyKind Kind, ApplicationState State, int Number)
{
    /// <summary>What they count towards.</summary>
    public IEnumerable<(CountedBy By, int Value)> CountedIn => [(CountedBy.Round, 0), (CountedBy.Area, (int)Area), (CountedBy.Kind, (int)Kind)];
}

/// <summary>
/// How many applied for a round and how they were answered, together and by field of work and kind of technology: those that are still
/// there and those that were removed.
/// </summary>
public sealed class ApplicationTotals
{
    private readonly ILookup<(CountedBy By, int Value, ApplicationState State), int> numbers;

    /// <param name="present">Those that are still there.</param>
    /// <param name="removed">What was counted of those that are not.</param>
    public ApplicationTotals(IEnumerable<AlikeApplications> present, IEnumerable<ApplicationCount> removed)
        => numbers = present
            .SelectMany(alike => alike.CountedIn.Select(counted => (counted.By, counted.Value, alike.State, alike.Number)))
            .Concat(removed.Select(count => (count.By, count.Value, count.State, count.Number)))
            .ToLookup(count => (count.By, count.Value, count.State), count => count.Number);

    /// <summary>How many have come as far.</summary>
    public int Of(CountedBy by, int value, ApplicationState state) => numbers[(by, value, state)].Sum();

    /// <summary>How many applied.</summary>
    public int Of(CountedBy by, int value) => Enum.GetValues<ApplicationState>().Sum(state => Of(by, value, state));
}
