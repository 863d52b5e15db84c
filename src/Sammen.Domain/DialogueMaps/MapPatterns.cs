using Sammen.Domain.Method;

namespace Sammen.Domain.DialogueMaps;

/// <summary>
/// What the dialogue maps of several projects have in common. A pattern needs at least two projects it is true of: what is so in one
/// only is no pattern.
/// </summary>
public sealed class MapPatterns(IReadOnlyList<MapFigures> maps)
{
    private const int Several = 2;

    /// <summary>Cells that at least two of the projects have come to, and that none of them has discussed, not even ahead of time.</summary>
    public IReadOnlyList<DialogueCell> DiscussedByNobody =>
        [.. DialogueCell.All.Where(cell => maps.Count(map => map.IsDue(cell)) >= Several && !maps.Any(map => map.IsDiscussed(cell)))];

    /// <summary>Cells in the course of at least two projects, and anchored in each of them.</summary>
    public IReadOnlyList<DialogueCell> AnchoredByAll =>
        [.. DialogueCell.All.Where(cell => maps.Where(map => map.IsInCourse(cell)).ToList() is { Count: >= Several } inCourse
            && inCourse.TrueForAll(map => map.LevelOf(cell) == AssessmentLevel.Anchored))];

    /// <summary>Questions with less coverage than the three others together, in every one of the projects.</summary>
    public IReadOnlyList<LaggingQuestion> Lagging =>
        [.. from question in DialogueCell.Questions
            where maps.Count >= Several && maps.All(map => map.CoverageOf(question).Ratio < OthersOf(map, question).Ratio)
            select new LaggingQuestion(
                question,
                maps.Aggregate(default(Share), (sum, map) => sum + map.CoverageOf(question)),
                maps.Aggregate(default(Share), (sum, map) => sum + OthersOf(map, question)))];

    private static Share OthersOf(MapFigures map, CoreQuestion question)
        => DialogueCell.Questions.Where(other => other != question).Aggregate(default(Share), (sum, other) => sum + map.CoverageOf(other));
}

/// <summary>A question that lags everywhere.</summary>
/// <param name="Coverage">Of this question, in all the projects together.</param>
/// <param name="OthersCoverage">Of the three others, in all the projects together.</param>
public sealed record LaggingQuestion(CoreQuestion Question, Share Coverage, Share OthersCoverage);
