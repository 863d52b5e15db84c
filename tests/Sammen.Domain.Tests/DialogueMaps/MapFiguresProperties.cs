using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.DialogueMaps;

public class MapFiguresProperties
{
    [Fact]
    public void Coverage_and_clarity_lie_between_0_and_1() => ForAnyMap(random =>
    {
        Assert.InRange(random.Map.Coverage.Ratio, 0, 1);
        Assert.InRange(random.Map.Clarity.Ratio, 0, 1);
    });

    [Fact]
    public void Clarity_is_never_above_coverage() => ForAnyMap(random =>
    {
        Assert.True(random.Map.Clarity.Count <= random.Map.Coverage.Count);
        Assert.Equal(random.Map.Coverage.Of, random.Map.Clarity.Of);
    });

    [Fact]
    public void Coverage_and_clarity_never_fall_and_no_gap_opens_when_a_cell_advances() => ForAnyMap(random =>
    {
        var before = random.Map;
        foreach (var cell in DialogueCell.All.Where(cell => before.LevelOf(cell) < AssessmentLevel.Anchored))
        {
            var after = random.MapWith(cell, before.LevelOf(cell) + 1);

            Assert.True(after.Coverage.Ratio >= before.Coverage.Ratio);
            Assert.True(after.Clarity.Ratio >= before.Clarity.Ratio);
            Assert.Subset(before.Gaps.ToHashSet(), after.Gaps.ToHashSet());
        }
    });

    [Fact]
    public void Coverage_and_clarity_are_what_a_slow_count_by_hand_gives() => ForAnyMap(random =>
    {
        var (discussed, clarified, cells) = (0, 0, 0);
        for (var phase = 1; phase <= 7; phase++)
        {
            for (var question = 1; question <= 4; question++)
            {
                if (!random.Supported.Contains((Phase)phase))
                {
                    continue;
                }

                cells++;
                random.Assessments.TryGetValue(new DialogueCell((Phase)phase, (CoreQuestion)question), out var level);
                discussed += level is AssessmentLevel.Discussed or AssessmentLevel.Clarified or AssessmentLevel.Anchored ? 1 : 0;
                clarified += level is AssessmentLevel.Clarified or AssessmentLevel.Anchored ? 1 : 0;
            }
        }

        Assert.Equal(new Share(discussed, cells), random.Map.Coverage);
        Assert.Equal(new Share(clarified, cells), random.Map.Clarity);
    });

    [Fact]
    public void The_four_questions_coverage_adds_up_to_the_maps() => ForAnyMap(random =>
        Assert.Equal(random.Map.Coverage, DialogueCell.Questions.Aggregate(default(Share), (sum, question) => sum + random.Map.CoverageOf(question))));

    [Fact]
    public void Gaps_are_exactly_the_cells_not_discussed_in_supported_phases_up_to_the_current() => ForAnyMap(random =>
    {
        var gaps = random.Map.Gaps;

        foreach (var cell in DialogueCell.All)
        {
            var isNotDiscussed = !random.Assessments.TryGetValue(cell, out var level) || level == AssessmentLevel.NotDiscussed;
            var isDue = random.Supported.Contains(cell.Phase) && (int)cell.Phase <= (int)random.Current;
            Assert.Equal(isDue && isNotDiscussed, gaps.Contains(cell));
        }

        Assert.Equal(gaps.Distinct().OrderBy(cell => cell.Phase).ThenBy(cell => cell.Question), gaps);
    });

    [Fact]
    public void Phases_outside_the_course_never_count() => ForAnyMap(random =>
    {
        var outside = DialogueCell.All.Where(cell => !random.Supported.Contains(cell.Phase));
        Assert.All(outside, cell =>
        {
            Assert.Equal(random.Map.Coverage, random.MapWith(cell, AssessmentLevel.Anchored).Coverage);
            Assert.Equal(random.Map.Gaps, random.MapWith(cell, AssessmentLevel.NotDiscussed).Gaps);
        });
    });

    private static void ForAnyMap(Action<MapCase> property) => Prop.ForAll(Any.MapCase, property).QuickCheckThrowOnFailure();
}
