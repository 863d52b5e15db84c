using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Tests.Projects;

/// <summary>The phases of a course as bars over its months.</summary>
public class PhaseSpanTests
{
    private static readonly DateOnly Start = new(2026, 4, 1);
    private static readonly DateOnly End = new(2026, 12, 31);

    [Fact]
    public void What_was_recorded_lies_where_it_was_and_what_is_to_come_shares_the_days_left()
    {
        var spans = PhaseSpan.Over(
            PhaseSet.Of(Phase.Decision, Phase.Design, Phase.Procurement, Phase.Implementation), Phase.Design, Start, End, new DateOnly(2026, 12, 2),
            [new(null, Phase.Decision, Start), new(Phase.Decision, Phase.Design, new DateOnly(2026, 6, 15))]);

        Assert.Equal(
            [
                new(Phase.Decision, PhaseStanding.Passed, Start, new DateOnly(2026, 6, 15)),
                new(Phase.Design, PhaseStanding.Current, new DateOnly(2026, 6, 15), new DateOnly(2026, 12, 12)),
                new(Phase.Procurement, PhaseStanding.ToCome, new DateOnly(2026, 12, 12), new DateOnly(2026, 12, 22)),
                new(Phase.Implementation, PhaseStanding.ToCome, new DateOnly(2026, 12, 22), new DateOnly(2027, 1, 1)),
            ],
            spans);
    }

    [Fact]
    public void A_step_back_is_a_stretch_of_its_own()
        => Assert.Equal(
            [Phase.Design, Phase.Specification, Phase.Design],
            PhaseSpan.Over(
                PhaseSet.Of(Phase.Design), Phase.Design, Start, End, new DateOnly(2026, 9, 1),
                [new(null, Phase.Design, Start), new(Phase.Design, Phase.Specification, new DateOnly(2026, 5, 1)), new(Phase.Specification, Phase.Design, new DateOnly(2026, 6, 1))])
                .Select(span => span.Phase));

    [Fact]
    public void Of_a_closed_course_nothing_is_to_come()
        => Assert.Equal(
            [new(Phase.Idea, PhaseStanding.Current, Start, new DateOnly(2026, 8, 11))],
            PhaseSpan.Over(PhaseSet.All, Phase.Idea, Start, End, new DateOnly(2026, 9, 1), [new(null, Phase.Idea, Start)], closedOn: new DateOnly(2026, 8, 10)));

    [Fact]
    public void A_phase_that_was_passed_on_the_day_it_began_takes_up_nothing()
        => Assert.Equal(
            [Phase.Idea, Phase.Design],
            PhaseSpan.Over(
                PhaseSet.Of(Phase.Idea), Phase.Design, Start, End, new DateOnly(2026, 9, 1),
                [new(null, Phase.Idea, Start), new(Phase.Idea, Phase.Decision, new DateOnly(2026, 5, 1)), new(Phase.Decision, Phase.Design, new DateOnly(2026, 5, 1))])
                .Select(span => span.Phase));

    [Fact]
    public void Whatever_was_recorded_and_whenever_one_looks_every_day_of_a_running_course_belongs_to_one_phase()
        => Prop.ForAll(
            (from supported in Gen.Choose(1, PhaseSet.All.Bits)
             from length in Gen.Choose(0, 275)
             from today in Gen.Choose(-40, 400)
             from days in Gen.Choose(-30, 300).NonEmptyListOf()
             from phases in Gen.Elements<Phase>(DialogueCell.Phases).ListOf(days.Count)
             select (Supported: new PhaseSet(supported), End: Start.AddDays(length), Today: Start.AddDays(today), Steps: StepsOf([.. phases], [.. days.Order()]))).ToArbitrary(),
            course =>
            {
                var spans = PhaseSpan.Over(course.Supported, course.Steps[^1].To, Start, course.End, course.Today, course.Steps);

                Assert.Equal(Start, spans[0].From);
                Assert.Equal(course.End.AddDays(1), spans[^1].Until);
                Assert.All(spans, span => Assert.True(span.From < span.Until));
                Assert.Equal(spans.Skip(1).Select(span => span.From), spans.SkipLast(1).Select(span => span.Until));
                Assert.True(spans.Count(span => span.Standing == PhaseStanding.Current) <= 1);
                Assert.All(spans.Where(span => span.Standing == PhaseStanding.ToCome), span => Assert.True(course.Supported.Contains(span.Phase) && span.Phase > course.Steps[^1].To));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static List<PhaseStep> StepsOf(IReadOnlyList<Phase> phases, IReadOnlyList<int> days)
        => [.. phases.Select((phase, at) => new PhaseStep(at == 0 ? null : phases[at - 1], phase, Start.AddDays(days[at])))];
}
