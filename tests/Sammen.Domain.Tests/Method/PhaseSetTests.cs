using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Method;

public class PhaseSetTests
{
    [Fact]
    public void A_set_of_phases_holds_exactly_those_phases_in_the_order_of_the_method()
        => Prop.ForAll(Any.PhaseList, phases =>
        {
            var set = PhaseSet.Of(phases);

            Assert.Equal(phases.Distinct().Order(), set);
            Assert.Equal(phases.Distinct().Count(), set.Count);
            Assert.All(Enum.GetValues<Phase>(), phase => Assert.Equal(phases.Contains(phase), set.Contains(phase)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sets_of_the_same_phases_are_equal_in_whatever_order_they_were_named()
        => Prop.ForAll(Any.PhaseList, phases => PhaseSet.Of(phases) == PhaseSet.Of(phases.Reverse()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_set_survives_being_kept_as_a_number()
        => Prop.ForAll(Any.PhaseList, phases => new PhaseSet(PhaseSet.Of(phases).Bits) == PhaseSet.Of(phases))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_number_of_a_set_has_bit_0_for_the_idea_phase_and_bit_6_for_the_implementation_phase()
    {
        Assert.Equal(1, PhaseSet.Of(Phase.Idea).Bits);
        Assert.Equal(64, PhaseSet.Of(Phase.Implementation).Bits);
        Assert.Equal(65, PhaseSet.Of(Phase.Implementation, Phase.Idea).Bits);
    }

    [Fact]
    public void All_phases_are_the_seven_of_the_method()
    {
        Assert.Equal(Enum.GetValues<Phase>(), PhaseSet.All);
        Assert.Equal(7, PhaseSet.All.Count);
    }

    [Fact]
    public void A_set_nobody_filled_is_empty()
    {
        Assert.Empty(default(PhaseSet));
        Assert.Equal(default, PhaseSet.Of());
    }
}
