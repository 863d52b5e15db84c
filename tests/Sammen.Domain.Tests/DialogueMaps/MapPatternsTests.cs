using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.DialogueMaps;

/// <summary>What several maps have in common.</summary>
public class MapPatternsTests
{
    private static readonly DialogueCell IdeaTask = new(Phase.Idea, CoreQuestion.CoreTask);
    private static readonly DialogueCell IdeaWork = new(Phase.Idea, CoreQuestion.DailyWork);
    private static readonly DialogueCell DesignTask = new(Phase.Design, CoreQuestion.CoreTask);

    [Fact]
    public void A_cell_several_have_come_to_and_nobody_has_discussed_is_a_pattern()
    {
        var patterns = new MapPatterns([Map(Phase.Idea, (IdeaTask, 1)), Map(Phase.Idea, (IdeaTask, 1))]);

        Assert.Equal(
            [IdeaWork, IdeaWork with { Question = CoreQuestion.Competences }, IdeaWork with { Question = CoreQuestion.Involvement }],
            patterns.DiscussedByNobody);
    }

    [Fact]
    public void A_cell_one_of_them_has_discussed_is_none_even_when_it_was_ahead_of_time()
        => Assert.DoesNotContain(
            DesignTask, new MapPatterns([Map(Phase.Design), Map(Phase.Design), Map(Phase.Idea, (DesignTask, 1))]).DiscussedByNobody);

    [Fact]
    public void A_cell_only_one_of_them_has_come_to_is_none()
        => Assert.DoesNotContain(DesignTask, new MapPatterns([Map(Phase.Design), Map(Phase.Idea)]).DiscussedByNobody);

    [Fact]
    public void A_cell_outside_the_course_does_not_count()
    {
        var without = new MapFigures(PhaseSet.Of(Phase.Idea), Phase.Design, new Dictionary<DialogueCell, AssessmentLevel>());

        Assert.DoesNotContain(DesignTask, new MapPatterns([Map(Phase.Design), without]).DiscussedByNobody);
    }

    [Fact]
    public void A_cell_anchored_by_all_who_have_it_in_their_course_is_a_pattern()
    {
        var without = new MapFigures(PhaseSet.Of(Phase.Idea), Phase.Idea, new Dictionary<DialogueCell, AssessmentLevel>());

        Assert.Equal([DesignTask], new MapPatterns([Map(Phase.Design, (DesignTask, 3)), Map(Phase.Idea, (DesignTask, 3)), without]).AnchoredByAll);
    }

    [Fact]
    public void A_cell_anchored_by_all_but_one_is_none()
        => Assert.Empty(new MapPatterns([Map(Phase.Idea, (IdeaTask, 3)), Map(Phase.Idea, (IdeaTask, 3)), Map(Phase.Idea, (IdeaTask, 2))]).AnchoredByAll);

    [Fact]
    public void A_cell_anchored_by_the_only_one_who_has_it_is_none()
    {
        var without = new MapFigures(PhaseSet.Of(Phase.Design), Phase.Design, new Dictionary<DialogueCell, AssessmentLevel>());

        Assert.Empty(new MapPatterns([Map(Phase.Idea, (IdeaTask, 3)), without]).AnchoredByAll);
    }

    [Fact]
    public void A_question_behind_the_others_in_every_project_lags_everywhere()
    {
        var patterns = new MapPatterns([Map(Phase.Idea, AllBut(CoreQuestion.Competences)), Map(Phase.Idea, AllBut(CoreQuestion.Competences))]);

        Assert.Equal(new LaggingQuestion(CoreQuestion.Competences, new Share(0, 14), new Share(6, 42)), Assert.Single(patterns.Lagging));
    }

    [Fact]
    public void A_question_that_is_level_with_the_others_in_one_project_does_not_lag_everywhere()
        => Assert.Empty(new MapPatterns([Map(Phase.Idea, AllBut(CoreQuestion.Competences)), Map(Phase.Idea)]).Lagging);

    [Fact]
    public void One_project_has_no_patterns()
    {
        var patterns = new MapPatterns([Map(Phase.Idea, AllBut(CoreQuestion.Competences))]);

        Assert.Empty(patterns.Lagging);
        Assert.Empty(patterns.DiscussedByNobody);
        Assert.Empty(patterns.AnchoredByAll);
    }

    [Fact]
    public void Of_any_maps_the_patterns_are_what_a_slow_look_at_every_cell_gives()
        => Prop.ForAll(Any.MapCase.Generator.ArrayOf().ToArbitrary(), cases =>
        {
            var maps = cases.Select(random => random.Map).ToList();
            var patterns = new MapPatterns(maps);
            foreach (var cell in DialogueCell.All)
            {
                var due = cases.Count(random => random.Supported.Contains(cell.Phase) && cell.Phase <= random.Current);
                var isDiscussed = maps.Exists(map => map.LevelOf(cell) != AssessmentLevel.NotDiscussed);
                var inCourse = cases.Where(random => random.Supported.Contains(cell.Phase)).ToList();

                Assert.Equal(due >= 2 && !isDiscussed, patterns.DiscussedByNobody.Contains(cell));
                Assert.Equal(
                    inCourse.Count >= 2 && inCourse.TrueForAll(random => random.Map.LevelOf(cell) == AssessmentLevel.Anchored),
                    patterns.AnchoredByAll.Contains(cell));
            }

            Assert.All(patterns.Lagging, lagging => Assert.True(lagging.Coverage.Ratio < 1 && lagging.OthersCoverage.Ratio > 0));
        }).QuickCheckThrowOnFailure();

    private static MapFigures Map(Phase current, params (DialogueCell Cell, int Level)[] levels)
        => new(PhaseSet.All, current, levels.ToDictionary(level => level.Cell, level => (AssessmentLevel)level.Level));

    private static (DialogueCell Cell, int Level)[] AllBut(CoreQuestion question)
        => [.. DialogueCell.Questions.Where(other => other != question).Select(other => (new DialogueCell(Phase.Idea, other), 1))];
}
