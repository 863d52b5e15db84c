using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Tests.Projects;

/// <summary>The seven stations of the phase track.</summary>
public class PhaseStationTests
{
    private static readonly DateOnly January = new(2026, 1, 5);
    private static readonly DateOnly March = new(2026, 3, 2);
    private static readonly DateOnly May = new(2026, 5, 4);
    private static readonly DateOnly June = new(2026, 6, 1);

    [Fact]
    public void A_course_stands_with_passed_phases_behind_it_and_others_to_come()
    {
        var track = PhaseStation.Track(PhaseSet.All, Phase.Design, [new(null, Phase.Idea, January), new(Phase.Idea, Phase.Decision, March), new(Phase.Decision, Phase.Design, May)]);

        Assert.Equal(
            [PhaseStanding.Passed, PhaseStanding.Passed, PhaseStanding.Current, PhaseStanding.ToCome, PhaseStanding.ToCome, PhaseStanding.ToCome, PhaseStanding.ToCome],
            track.Select(station => station.Standing));
        Assert.Equal(new PhaseStation(Phase.Decision, PhaseStanding.Passed, March, May, StepsBack: 0), track[1]);
        Assert.Equal(new PhaseStation(Phase.Design, PhaseStanding.Current, May, Until: null, StepsBack: 0), track[2]);
    }

    [Fact]
    public void Phases_the_course_does_not_support_lie_outside_it()
    {
        var track = PhaseStation.Track(PhaseSet.Of(Phase.Decision, Phase.Design), Phase.Decision, [new(null, Phase.Decision, January)]);

        Assert.Equal(PhaseStanding.Outside, track[0].Standing);
        Assert.Equal(PhaseStanding.Outside, track[6].Standing);
    }

    [Fact]
    public void Where_the_process_stands_is_shown_even_outside_the_course()
        => Assert.Equal(PhaseStanding.Current, PhaseStation.Track(PhaseSet.Of(Phase.Design), Phase.Idea, [new(null, Phase.Idea, January)])[0].Standing);

    [Fact]
    public void A_step_back_is_marked_on_the_phase_it_was_taken_from()
    {
        var track = PhaseStation.Track(
            PhaseSet.All,
            Phase.Specification,
            [new(null, Phase.Design, January), new(Phase.Design, Phase.Specification, March), new(Phase.Specification, Phase.Design, May), new(Phase.Design, Phase.Specification, June)]);

        Assert.Equal(1, track[3].StepsBack);
        Assert.Equal(0, track[2].StepsBack);
        Assert.Equal(March, track[3].From);
        Assert.Null(track[3].Until);
        Assert.Equal((January, June), (track[2].From, track[2].Until));
    }
}
