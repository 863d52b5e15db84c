using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.DialogueMaps;

public class MapHistoryProperties
{
    private static readonly DateOnly First = new(2026, 2, 1);

    [Fact]
    public void The_map_of_any_day_is_what_playing_the_changes_by_hand_gives() => ForAnyHistory((changes, day) =>
    {
        var map = HistoryOf(changes).On(day);
        foreach (var cell in DialogueCell.All)
        {
            var level = AssessmentLevel.NotDiscussed;
            foreach (var change in changes)
            {
                if (change.Cell == cell && DanishTime.DateOf(change.At) <= day)
                {
                    level = change.Level;
                }
            }

            Assert.Equal(level, map.LevelOf(cell));
        }
    });

    [Fact]
    public void While_cells_only_advance_coverage_and_clarity_never_fall() => ForAnyHistory((changes, _) =>
    {
        var advancing = new List<LevelChanged>();
        foreach (var change in changes)
        {
            if (advancing.LastOrDefault(earlier => earlier.Cell == change.Cell)?.Level is not { } before || before < change.Level)
            {
                advancing.Add(change);
            }
        }

        var history = HistoryOf(advancing);
        var maps = history.Days.Select(history.On).ToList();
        Assert.All(maps.Zip(maps.Skip(1)), pair =>
        {
            Assert.True(pair.First.Coverage.Ratio <= pair.Second.Coverage.Ratio);
            Assert.True(pair.First.Clarity.Ratio <= pair.Second.Clarity.Ratio);
        });
    });

    [Fact]
    public void Coverage_over_time_says_the_same_as_the_map_of_each_day() => ForAnyHistory((changes, day) =>
    {
        var history = HistoryOf(changes);
        var points = history.CoverageBetween(First, First.AddDays(300));

        Assert.Equal(history.On(day).Coverage, points.Last(point => point.On <= day).Coverage);
        Assert.All(points, point => Assert.InRange(point.Coverage.Ratio, 0, 1));
        Assert.Equal(points.OrderBy(point => point.On), points);
    });

    private static MapHistory HistoryOf(IReadOnlyList<LevelChanged> changes) => new(PhaseSet.All, [new(null, Phase.Idea, First)], changes);

    private static void ForAnyHistory(Action<IReadOnlyList<LevelChanged>, DateOnly> property)
        => Prop.ForAll(
            Any.LevelChanges(First).ToArbitrary(), Gen.Choose(0, 280).Select(days => First.AddDays(days)).ToArbitrary(), property).QuickCheckThrowOnFailure();
}
