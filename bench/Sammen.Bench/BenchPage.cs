namespace Sammen.Bench;

/// <summary>A page to measure, as one of the demo personas.</summary>
/// <param name="Name">How the option <c>--pages</c> and the report call it.</param>
/// <param name="Reader">The persona who opens it.</param>
/// <param name="Address">The reader of a project's page is a facilitator on the first of the load's projects.</param>
internal sealed record BenchPage(string Name, string Reader, Func<BenchPlaces, string> Address)
{
    public const int ProjectsNeeded = 4;

    private const string Facilitator = "Mette Krogh";
    public const string ProgrammeManager = "Dorthe Palm";

    public static IReadOnlyList<BenchPage> All { get; } =
    [
        new("overview", Facilitator, places => $"/projekter/{places.Projects[0]}/overblik"),
        new("comparison", ProgrammeManager, places => $"/sammenligning?{string.Join('&', places.Projects.Select(project => $"projekt={project}"))}"),
        new("across", ProgrammeManager, places => $"/sammenligning/design/opgaveloesning?{string.Join('&', places.Projects.Select(project => $"projekt={project}"))}"),
        new("project", Facilitator, places => $"/projekter/{places.Projects[0]}"),
        new("projects", ProgrammeManager, _ => "/projekter"),
        new("start", ProgrammeManager, _ => "/start"),
        new("round5", ProgrammeManager, places => $"/runder/{places.RoundOfFew}"),
        new("year", ProgrammeManager, places => $"/runder/{places.RoundOfProjects}/aaret"),
        new("round500", ProgrammeManager, places => $"/runder/{places.RoundOfMany}"),
    ];

    /// <summary>What is measured unless <c>--pages</c> says otherwise.</summary>
    public static IReadOnlyList<BenchPage> Usual { get; } = [.. All.Take(2)];
}

/// <summary>Where a load is looked at.</summary>
/// <param name="Projects">The first of them.</param>
/// <param name="RoundOfFew">A round with <see cref="ApplicationLoad.Few"/> applications.</param>
/// <param name="RoundOfMany">A round with <see cref="ApplicationLoad.Many"/> applications.</param>
/// <param name="RoundOfProjects">The round the projects are in.</param>
internal sealed record BenchPlaces(IReadOnlyList<Guid> Projects, Guid RoundOfFew, Guid RoundOfMany, Guid RoundOfProjects);
