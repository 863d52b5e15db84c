using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Rounds;

public class RoundTests
{
    private static readonly DateOnly FirstDay = new(2026, 2, 1);
    private static readonly DateOnly LastDay = new(2026, 10, 31);
    private static readonly DateOnly Deadline = new(2025, 12, 1);

    [Fact]
    public void A_round_keeps_what_it_was_made_of()
    {
        var round = new Round("  Runde 3 ", Deadline, FirstDay, LastDay, places: 6);

        Assert.Equal("Runde 3", round.Name);
        Assert.Equal((Deadline, FirstDay, LastDay), (round.ApplicationDeadline, round.FirstDay, round.LastDay));
        Assert.Equal(6, round.Places);
    }

    [Fact]
    public void A_round_has_four_places_unless_changed() => Assert.Equal(4, ARound().Places);

    [Fact]
    public void A_round_may_have_a_single_place() => Assert.Equal(1, ARound(places: 1).Places);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_round_has_room_for_at_least_one_municipality(int places)
        => Refused.By(Rule.NoPlaces, () => ARound(places: places));

    [Fact]
    public void A_round_does_not_end_before_it_begins()
        => Refused.By(Rule.EndBeforeStart, () => ARound(lastDay: FirstDay.AddDays(-1)));

    [Fact]
    public void A_round_may_last_one_day() => Assert.Equal(FirstDay, ARound(lastDay: FirstDay).LastDay);

    [Fact]
    public void A_round_may_last_nine_months()
        => Assert.Equal(new DateOnly(2026, 11, 1), ARound(lastDay: new DateOnly(2026, 11, 1)).LastDay);

    [Fact]
    public void A_round_does_not_last_longer_than_nine_months()
        => Refused.By(Rule.LongerThanNineMonths, () => ARound(lastDay: new DateOnly(2026, 11, 2)), new DateOnly(2026, 11, 1));

    [Fact]
    public void The_application_deadline_may_be_the_first_day()
        => Assert.Equal(FirstDay, ARound(deadline: FirstDay).ApplicationDeadline);

    [Fact]
    public void The_application_deadline_does_not_lie_after_the_first_day()
        => Refused.By(Rule.DeadlineAfterFirstDay, () => ARound(deadline: FirstDay.AddDays(1)));

    [Fact]
    public void A_round_has_a_name() => Refused.By(Rule.TextMissing, () => ARound(name: Texts.Blank));

    [Fact]
    public void The_name_of_a_round_has_a_limit()
        => Refused.By(Rule.TextTooLong, () => ARound(name: Texts.OfLength(Round.NameMaxLength + 1)), Round.NameMaxLength);

    private static Round ARound(string name = "Runde 3", DateOnly? deadline = null, DateOnly? lastDay = null, int places = Round.DefaultPlaces)
        => new(name, deadline ?? Deadline, FirstDay, lastDay ?? LastDay, places);
}
