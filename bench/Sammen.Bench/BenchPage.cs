namespace Sammen.Bench;

/// <summary>A page to measure, as one of the demo personas.</summary>
/// <param name="Name">How the option <c>--pages</c> and the report call it.</param>
/// <param name="Reader">The persona who opens it.</param>
/// <param name="Address">From the ids of the load's first four projects; the reader is a facilitator on the first.</param>
internal sealed record BenchPage(string Name, string Reader, Func<IReadOnlyList<Guid>, string> Address)
{
    public const int ProjectsNeeded = 4;

    private const string Facilitator = "Mette Krogh";
    public const string ProgrammeManager = "Dorthe Palm";

    public static IReadOnlyList<BenchPage> All { get; } =
    [
        new("overview", Facilitator, projects => $"/projekter/{projects[0]}/overblik"),
        new("comparison", ProgrammeManager, projects => $"/sammenligning?{string.Join('&', projects.Select(project => $"projekt={project}"))}"),
        new("across", ProgrammeManager, projects => $"/sammenligning/design/opgaveloesning?{string.Join('&', projects.Select(project => $"projekt={project}"))}"),
        new("project", Facilitator, projects => $"/projekter/{projects[0]}"),
        new("projects", ProgrammeManager, _ => "/projekter"),
        new("start", ProgrammeManager, _ => "/start"),
    ];

    /// <summary>What is measured unless <c>--pages</c> says otherwise.</summary>
    public static IReadOnlyList<BenchPage> Usual { get; } = [.. All.Take(2)];
}
