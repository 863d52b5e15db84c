namespace Sammen.Web.Features.Comparison;

/// <summary>Which projects to compare: these, or those of a round, or (neither) those of the newest round. Kept in the address, so that it can be shared.</summary>
/// <param name="ProjectIds"><see langword="null"/> when none were named.</param>
public sealed record ComparisonChoice(IReadOnlyList<Guid>? ProjectIds, Guid? RoundId)
{
    /// <summary>One project is no comparison.</summary>
    public const int FewestProjects = 2;

    /// <summary>More columns than this cannot be read side by side.</summary>
    public const int MostProjects = 6;

    public static ComparisonChoice NewestRound { get; } = new(null, null);

    /// <summary>What is wrong with the number of projects named, if anything: that is known without looking for them.</summary>
    public ComparisonProblem? WrongNumber => ProjectIds?.Count switch
    {
        < FewestProjects => ComparisonProblem.TooFew,
        > MostProjects => ComparisonProblem.TooMany,
        _ => null,
    };

    /// <summary>Reads the words of an address. What is no id names a project that does not exist.</summary>
    public static ComparisonChoice Read(IReadOnlyList<string>? projects, string? round)
        => projects is { Count: > 0 }
            ? new ComparisonChoice([.. projects.Select(Id).Distinct()], null)
            : new ComparisonChoice(null, round is null ? null : Id(round));

    /// <summary>The other way round: what comes after the address of a comparison's page, empty or from the question mark on.</summary>
    public string ToQuery()
    {
        if (ProjectIds is not null)
        {
            return $"?{string.Join('&', ProjectIds.Select(id => $"projekt={id}"))}";
        }

        return RoundId is null ? "" : $"?runde={RoundId}";
    }

    private static Guid Id(string word) => Guid.TryParse(word, out var id) ? id : Guid.Empty;
}
