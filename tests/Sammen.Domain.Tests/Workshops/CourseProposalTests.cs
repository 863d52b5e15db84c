using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

public class CourseProposalTests
{
    private const int LongestCourse = 9; // Months.

    private static readonly DateOnly First = new(2026, 4, 1);

    [Fact]
    public void For_every_set_of_phases_every_current_phase_every_length_and_every_first_month_the_proposal_is_whole_and_sound()
        => Assert.All(
            from bits in Enumerable.Range(1, PhaseSet.All.Bits)
            from current in DialogueCell.Phases
            from months in Enumerable.Range(1, LongestCourse)
            from month in Enumerable.Range(0, 12)
            let start = new DateOnly(2026, 1, 1).AddMonths(month)
            select new ProposalBasis(new PhaseSet(bits), current, start, start.AddMonths(months).AddDays(-1), start.AddDays(-1), []),
            basis =>
            {
                var proposed = CourseProposal.For(basis);
                AssertSound(basis, proposed);

                // A month has days enough for all seven phases; July has none.
                var hasDays = DaysOf(basis).Any();
                Assert.Equal(hasDays ? basis.Supported.Where(phase => phase >= basis.Current) : [], proposed.Select(workshop => workshop.Phase).Distinct());
            });

    [Fact]
    public void Whatever_is_planned_and_however_little_is_left_the_proposal_is_sound()
        => Prop.ForAll(
            (from supported in Gen.Choose(1, PhaseSet.All.Bits)
             from current in Gen.Elements<Phase>(DialogueCell.Phases)
             from length in Gen.Choose(0, 275)
             from today in Gen.Choose(-20, 290)
             from workshops in (from phase in Gen.Elements<Phase>(DialogueCell.Phases) from day in Gen.Choose(0, 275) select new WorkshopDay(phase, First.AddDays(day))).ListOf()
             select new ProposalBasis(new PhaseSet(supported), current, First, First.AddDays(length), First.AddDays(today), [.. workshops])).ToArbitrary(),
            basis => AssertSound(basis, CourseProposal.For(basis))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_course_of_one_phase_in_nine_months_gets_two_and_not_more()
        => Assert.Equal(
            [(Phase.Design, WorkshopKind.Workshop), (Phase.Design, WorkshopKind.Teaching)],
            Of(PhaseSet.Of(Phase.Design), Phase.Design, First.AddMonths(9)).Select(proposed => (proposed.Phase, proposed.Kind)));

    [Theory]
    [InlineData(WorkshopKind.Workshop, 150)]
    [InlineData(WorkshopKind.Sparring, 90)]
    [InlineData(WorkshopKind.Teaching, 120)]
    [InlineData(WorkshopKind.SharedLearning, 150)]
    public void Each_kind_takes_its_usual_time_after_lunch(WorkshopKind kind, int minutes)
        => Assert.Equal((new TimeOnly(13, 0), minutes), (CourseProposal.UsualStart, CourseProposal.UsualMinutes(kind)));

    [Fact]
    public void Two_workshops_of_a_long_course_lie_at_least_a_fortnight_apart()
    {
        var proposed = Of(PhaseSet.All, Phase.Idea, First.AddMonths(9));

        Assert.All(proposed.Zip(proposed.Skip(1)), pair => Assert.True(pair.Second.On.DayNumber - pair.First.On.DayNumber >= 14));
    }

    [Fact]
    public void Where_there_is_time_for_some_phases_to_get_two_the_first_ones_do()
        => Assert.Equal(
            [Phase.Specification, Phase.Specification, Phase.Procurement, Phase.Procurement, Phase.Development, Phase.Implementation],
            Of(PhaseSet.All, Phase.Specification, new DateOnly(2026, 9, 18)).Select(proposed => proposed.Phase));

    [Fact]
    public void With_fewer_days_than_phases_the_first_phases_get_them()
        => Assert.Equal(
            [(Phase.Idea, new DateOnly(2026, 4, 7)), (Phase.Decision, new DateOnly(2026, 4, 8))],
            CourseProposal.For(new ProposalBasis(PhaseSet.All, Phase.Idea, First, new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 3), []))
                .Select(proposed => (proposed.Phase, proposed.On)));

    [Fact]
    public void Today_is_too_soon()
        => Assert.Equal(
            new DateOnly(2026, 4, 9),
            Assert.Single(CourseProposal.For(new ProposalBasis(PhaseSet.All, Phase.Idea, First, new DateOnly(2026, 4, 9), new DateOnly(2026, 4, 8), []))).On);

    [Fact]
    public void A_phase_that_has_a_workshop_gets_no_other_and_those_around_it_lie_around_it()
    {
        var planned = new DateOnly(2026, 5, 20);
        var proposed = CourseProposal.For(
            new ProposalBasis(PhaseSet.Of(Phase.Decision, Phase.Design, Phase.Specification), Phase.Decision, First, First.AddMonths(6), First, [new(Phase.Design, planned)]));

        Assert.Contains(proposed, workshop => workshop.Phase == Phase.Decision);
        Assert.Contains(proposed, workshop => workshop.Phase == Phase.Specification);
        Assert.All(proposed, workshop => Assert.Equal(workshop.Phase > Phase.Design, workshop.On > planned));
    }

    [Fact]
    public void What_was_held_takes_no_place_among_what_comes()
        => Assert.Equal(
            [Phase.Design],
            CourseProposal.For(new ProposalBasis(
                PhaseSet.Of(Phase.Design, Phase.Procurement), Phase.Design, First, First.AddMonths(2), First.AddMonths(1), [new(Phase.Procurement, First.AddDays(6))]))
                .Select(proposed => proposed.Phase).Distinct());

    [Fact]
    public void Nothing_is_proposed_for_a_course_that_is_over_or_a_process_past_its_phases()
    {
        Assert.Empty(CourseProposal.For(new ProposalBasis(PhaseSet.All, Phase.Idea, First, First.AddMonths(1), First.AddMonths(1), [])));
        Assert.Empty(Of(PhaseSet.Of(Phase.Idea, Phase.Design), Phase.Specification, First.AddMonths(9)));
    }

    private static IReadOnlyList<ProposedWorkshop> Of(PhaseSet supported, Phase current, DateOnly end)
        => CourseProposal.For(new ProposalBasis(supported, current, First, end, First.AddDays(-1), []));

    private static IEnumerable<DateOnly> DaysOf(ProposalBasis basis)
        => Enumerable.Range(0, basis.End.DayNumber - basis.Start.DayNumber + 1)
            .Select(basis.Start.AddDays)
            .Where(day => day > basis.Today && day.Month != 7 && WorkingDays.Contains(day));

    private static void AssertSound(ProposalBasis basis, IReadOnlyList<ProposedWorkshop> proposed)
    {
        var taken = basis.Workshops.Select(workshop => workshop.On).ToHashSet();
        var days = DaysOf(basis).ToHashSet();
        Assert.All(proposed, workshop => Assert.True(days.Contains(workshop.On) && !taken.Contains(workshop.On)));
        Assert.Equal(proposed.Count, proposed.DistinctBy(workshop => workshop.On).Count());
        Assert.Equal(proposed.Select(workshop => workshop.Phase).Order(), proposed.OrderBy(workshop => workshop.On).Select(workshop => workshop.Phase));
        Assert.All(proposed, workshop => Assert.True(
            basis.Supported.Contains(workshop.Phase) && workshop.Phase >= basis.Current && basis.Workshops.All(other => other.Phase != workshop.Phase)));
        Assert.All(proposed, workshop => Assert.True(Enum.IsDefined(workshop.Kind)));
        Assert.All(
            from workshop in proposed
            from other in basis.Workshops
            where other.On > basis.Today && other.Phase != workshop.Phase
            select (workshop, other),
            pair => Assert.Equal(pair.workshop.Phase > pair.other.Phase, pair.workshop.On > pair.other.On));
    }
}
