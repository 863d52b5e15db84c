using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Domain.Tests.TestKit;

/// <summary>Random data for properties.</summary>
internal static class Any
{
    private const int NotAssessed = -1;

    /// <summary>A list of phases in any order, with repetitions, possibly empty.</summary>
    public static Arbitrary<Phase[]> PhaseList { get; } = Gen.Elements(Enum.GetValues<Phase>()).ArrayOf().ToArbitrary();

    /// <summary>Any set of supported phases, any current phase, any level or none in each of the 28 cells.</summary>
    public static Arbitrary<MapCase> MapCase { get; } = (
        from supported in Gen.SubListOf(Enum.GetValues<Phase>())
        from current in Gen.Elements(Enum.GetValues<Phase>())
        from levels in Gen.Choose(NotAssessed, (int)AssessmentLevel.Anchored).ArrayOf(DialogueCell.All.Count)
        select new MapCase([.. supported], current, Assessments(levels))).ToArbitrary();

    /// <summary>Up to a hundred assessments over nine months, in the order they were made.</summary>
    public static Gen<IReadOnlyList<LevelChanged>> LevelChanges(DateOnly first)
        => from changes in (
            from cell in Gen.Elements<DialogueCell>(DialogueCell.All)
            from level in Gen.Elements(Enum.GetValues<AssessmentLevel>())
            from minute in Gen.Choose(0, 270 * 24 * 60)
            select new LevelChanged(cell, level, DanishTime.ToUtc(first, TimeOnly.MinValue).AddMinutes(minute))).ArrayOf()
           select (IReadOnlyList<LevelChanged>)[.. changes.OrderBy(change => change.At)];

    private static Dictionary<DialogueCell, AssessmentLevel> Assessments(int[] levels)
        => DialogueCell.All
            .Zip(levels)
            .Where(pair => pair.Second != NotAssessed)
            .ToDictionary(pair => pair.First, pair => (AssessmentLevel)pair.Second);
}
