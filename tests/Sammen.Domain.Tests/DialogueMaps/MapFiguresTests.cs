using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Domain.Tests.DialogueMaps;

/// <summary>Small maps one can count on one's fingers; <see cref="MapFiguresProperties"/> has all the others.</summary>
public class MapFiguresTests
{
    private static readonly DialogueCell IdeaTask = new(Phase.Idea, CoreQuestion.CoreTask);
    private static readonly DialogueCell IdeaWork = new(Phase.Idea, CoreQuestion.DailyWork);
    private static readonly DialogueCell IdeaCompetences = new(Phase.Idea, CoreQuestion.Competences);
    private static readonly DialogueCell IdeaInvolvement = new(Phase.Idea, CoreQuestion.Involvement);
    private static readonly DialogueCell DesignTask = new(Phase.Design, CoreQuestion.CoreTask);

    [Fact]
    public void Coverage_counts_cells_of_supported_phases_assessed_discussed_or_more()
        => Assert.Equal(new Share(3, 8), AMap(Phase.Idea).Coverage);

    [Fact]
    public void Clarity_counts_cells_of_supported_phases_assessed_clarified_or_more()
        => Assert.Equal(new Share(2, 8), AMap(Phase.Idea).Clarity);

    [Fact]
    public void A_cell_nobody_assessed_is_not_discussed()
    {
        var map = AMap(Phase.Idea);

        Assert.Equal(AssessmentLevel.NotDiscussed, map.LevelOf(new DialogueCell(Phase.Decision, CoreQuestion.CoreTask)));
        Assert.Equal(AssessmentLevel.Anchored, map.LevelOf(IdeaCompetences));
    }

    [Fact]
    public void Gaps_are_the_cells_of_the_current_phase_nobody_discussed()
        => Assert.Equal([IdeaInvolvement], AMap(Phase.Idea).Gaps);

    [Fact]
    public void Phases_the_course_does_not_support_have_no_gaps()
        => Assert.Equal([IdeaInvolvement], AMap(Phase.Decision).Gaps);

    [Fact]
    public void Earlier_supported_phases_keep_their_gaps()
        => Assert.Equal(
            [
                IdeaInvolvement,
                DesignTask,
                DesignTask with { Question = CoreQuestion.DailyWork },
                DesignTask with { Question = CoreQuestion.Competences },
                DesignTask with { Question = CoreQuestion.Involvement },
            ],
            AMap(Phase.Specification).Gaps);

    [Fact]
    public void A_share_is_so_many_out_of_so_many()
    {
        Assert.Equal(0.375, new Share(3, 8).Ratio);
        Assert.Equal(1, new Share(8, 8).Ratio);
    }

    [Fact]
    public void Shares_are_added_by_counting_both_together() => Assert.Equal(new Share(4, 8), new Share(1, 2) + new Share(3, 6));

    [Fact]
    public void A_questions_coverage_is_counted_among_its_own_cells()
    {
        Assert.Equal(new Share(1, 2), AMap(Phase.Idea).CoverageOf(CoreQuestion.CoreTask));
        Assert.Equal(new Share(0, 2), AMap(Phase.Idea).CoverageOf(CoreQuestion.Involvement));
    }

    [Fact]
    public void A_share_of_nothing_is_zero() => Assert.Equal(0, new Share(0, 0).Ratio);

    /// <summary>A course that helps in the idea and design phases; a cell of the decision phase was assessed before that was settled.</summary>
    private static MapFigures AMap(Phase current) => new(
        PhaseSet.Of(Phase.Idea, Phase.Design),
        current,
        new Dictionary<DialogueCell, AssessmentLevel>
        {
            [IdeaTask] = AssessmentLevel.Discussed,
            [IdeaWork] = AssessmentLevel.Clarified,
            [IdeaCompetences] = AssessmentLevel.Anchored,
            [IdeaInvolvement] = AssessmentLevel.NotDiscussed,
            [new DialogueCell(Phase.Decision, CoreQuestion.DailyWork)] = AssessmentLevel.Anchored,
        });
}
