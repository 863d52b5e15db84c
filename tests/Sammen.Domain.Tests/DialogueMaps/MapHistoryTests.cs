using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Domain.Tests.DialogueMaps;

/// <summary>One small course through time, countable by hand.</summary>
public class MapHistoryTests
{
    private static readonly DialogueCell IdeaTask = new(Phase.Idea, CoreQuestion.CoreTask);
    private static readonly DialogueCell IdeaWork = new(Phase.Idea, CoreQuestion.DailyWork);

    private static readonly DateOnly Start = new(2026, 2, 2);
    private static readonly DateOnly March = new(2026, 3, 2);
    private static readonly DateOnly April = new(2026, 4, 6);
    private static readonly DateOnly May = new(2026, 5, 4);

    private static readonly MapHistory History = new(
        PhaseSet.Of(Phase.Idea, Phase.Design),
        [new(null, Phase.Idea, Start), new(Phase.Idea, Phase.Design, April)],
        [
            new(IdeaTask, AssessmentLevel.Discussed, Noon(March)),
            new(IdeaWork, AssessmentLevel.Discussed, Noon(March)),
            new(IdeaTask, AssessmentLevel.Clarified, Noon(April)),
            new(IdeaWork, AssessmentLevel.NotDiscussed, Noon(May)),
        ]);

    [Fact]
    public void The_map_of_a_day_holds_the_last_assessment_of_each_cell_up_to_that_day()
    {
        Assert.Equal((new Share(0, 8), new Share(0, 8)), Figures(Start));
        Assert.Equal((new Share(2, 8), new Share(0, 8)), Figures(March));
        Assert.Equal((new Share(2, 8), new Share(1, 8)), Figures(April));
        Assert.Equal((new Share(1, 8), new Share(1, 8)), Figures(May));
    }

    [Fact]
    public void Between_two_changes_the_map_stays_as_it_was() => Assert.Equal(Figures(March), Figures(April.AddDays(-1)));

    [Fact]
    public void The_gaps_of_a_day_are_those_of_the_phase_of_that_day()
    {
        Assert.Equal(2, History.On(March).Gaps.Count);
        Assert.Equal(2 + 4, History.On(April).Gaps.Count);
    }

    [Fact]
    public void Before_its_first_change_a_project_stood_in_the_phase_it_began_in()
    {
        Assert.Equal(Phase.Idea, History.PhaseOn(Start.AddDays(-10)));
        Assert.Equal(Phase.Design, History.PhaseOn(April));
    }

    [Fact]
    public void A_change_late_in_the_evening_belongs_to_the_Danish_day()
    {
        var history = new MapHistory(PhaseSet.All, [new(null, Phase.Idea, Start)], [new(IdeaTask, AssessmentLevel.Discussed, new DateTime(2026, 5, 3, 22, 30, 0, DateTimeKind.Utc))]);

        Assert.Equal(0, history.On(May.AddDays(-1)).Coverage.Count);
        Assert.Equal(1, history.On(May).Coverage.Count);
    }

    [Fact]
    public void The_days_of_change_are_each_named_once_in_order() => Assert.Equal([Start, March, April, May], History.Days);

    [Fact]
    public void Two_phase_changes_on_one_day_leave_the_project_in_the_last_recorded()
    {
        var history = new MapHistory(
            PhaseSet.All, [new(null, Phase.Idea, Start), new(Phase.Idea, Phase.Design, March), new(Phase.Design, Phase.Decision, March)], []);

        Assert.Equal(Phase.Decision, history.PhaseOn(March));
    }

    [Fact]
    public void Coverage_over_time_has_a_point_at_both_ends_and_wherever_it_changed()
        => Assert.Equal(
            [
                new CoveragePoint(Start, new Share(0, 8)),
                new CoveragePoint(March, new Share(2, 8)),
                new CoveragePoint(May, new Share(1, 8)),
                new CoveragePoint(May.AddDays(7), new Share(1, 8)),
            ],
            History.CoverageBetween(Start, May.AddDays(7)));

    [Fact]
    public void Coverage_of_a_single_day_is_one_point() => Assert.Equal([new CoveragePoint(March, new Share(2, 8))], History.CoverageBetween(March, March));

    [Fact]
    public void Coverage_that_changes_on_the_last_day_is_one_point_there()
        => Assert.Equal([new CoveragePoint(Start, new Share(0, 8)), new CoveragePoint(March, new Share(2, 8))], History.CoverageBetween(Start, March));

    private static (Share Coverage, Share Clarity) Figures(DateOnly day) => (History.On(day).Coverage, History.On(day).Clarity);

    private static DateTime Noon(DateOnly day) => DanishTime.ToUtc(day, new TimeOnly(12, 0));
}
