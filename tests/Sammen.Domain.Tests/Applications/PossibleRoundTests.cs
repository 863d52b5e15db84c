using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Applications;

public class PossibleRoundTests
{
    private static readonly Candidate Elderly = new(PhaseSet.Of(Phase.Idea, Phase.Design), Area.ElderlyAndHealth, TechnologyKind.AiAndDecisionSupport, 6, 20.5m);
    private static readonly Candidate Schools = new(PhaseSet.Of(Phase.Design), Area.ChildrenAndSchools, TechnologyKind.AiAndDecisionSupport, 8, 10);

    [Fact]
    public void It_adds_up_what_those_chosen_bring_together()
    {
        var round = new PossibleRound(places: 4, taken: 1, [Elderly, Schools]);

        Assert.Equal((4, 1, 2, 1), (round.Places, round.Taken, round.Chosen, round.Left));
        Assert.Equal([1, 0, 2, 0, 0, 0, 0], DialogueCell.Phases.Select(phase => round.Phases[phase]));
        Assert.Equal([Area.ElderlyAndHealth, Area.ChildrenAndSchools], round.Areas.Where(area => area.Value > 0).Select(area => area.Key));
        Assert.Equal((2, Enum.GetValues<TechnologyKind>().Length), (round.Kinds[TechnologyKind.AiAndDecisionSupport], round.Kinds.Count));
        Assert.Equal((14m, 30.5m), (round.LeaderHours, round.EmployeeHours));
    }

    [Fact]
    public void It_has_room_for_as_many_as_there_are_places_left_and_no_more()
    {
        new PossibleRound(places: 3, taken: 1, [Elderly, Schools]).RequireRoom();

        Refused.By(Rule.MoreAcceptedThanPlaces, () => new PossibleRound(places: 2, taken: 1, [Elderly, Schools]).RequireRoom(), 1);
        Assert.Equal(-1, new PossibleRound(places: 2, taken: 1, [Elderly, Schools]).Left);
    }
}
