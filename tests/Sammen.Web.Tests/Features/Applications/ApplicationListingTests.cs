using Sammen.Domain.Projects;
using Sammen.Web.Features.Applications;

namespace Sammen.Web.Tests.Features.Applications;

/// <summary>Each word of the table's address, so that one that was shared goes on meaning the same.</summary>
public sealed class ApplicationListingTests
{
    private static readonly Guid Round = new("0197a3c0-5a1e-7c40-9b1d-3f6f2c8d1e00");

    [Theory]
    [InlineData(ApplicationOrder.Submitted, "")]
    [InlineData(ApplicationOrder.Municipality, "?sorter=kommune")]
    [InlineData(ApplicationOrder.Area, "?sorter=fagomraade")]
    [InlineData(ApplicationOrder.Phase, "?sorter=fase")]
    [InlineData(ApplicationOrder.Hours, "?sorter=timer")]
    [InlineData(ApplicationOrder.Choice, "?sorter=valg")]
    public void An_order_has_its_word_and_the_one_that_goes_without_saying_none(ApplicationOrder order, string query)
    {
        Assert.Equal($"/runder/{Round}{query}", new ApplicationListing(Order: order).ToAddress(Round));
        Assert.Equal(new ApplicationListing(Order: order), ApplicationListing.Read(null, query.Split('=')[^1], null, null, null, null));
    }

    [Theory]
    [InlineData(ApplicationStanding.Waiting, "venter")]
    [InlineData(ApplicationStanding.NotChosen, "uden-valg")]
    [InlineData(ApplicationStanding.Asked, "spurgt")]
    [InlineData(ApplicationStanding.Accepted, "optaget")]
    [InlineData(ApplicationStanding.Waitlisted, "venteliste")]
    [InlineData(ApplicationStanding.Declined, "afslaaet")]
    [InlineData(ApplicationStanding.Withdrawn, "trukket")]
    public void What_the_table_is_narrowed_to_has_its_word(ApplicationStanding standing, string word)
    {
        Assert.Equal($"/runder/{Round}?status={word}", new ApplicationListing(Standing: standing).ToAddress(Round));
        Assert.Equal(new ApplicationListing(Standing: standing), ApplicationListing.Read(null, null, null, word, null, null));
    }

    [Fact]
    public void A_state_an_area_or_a_technology_narrows_the_table_and_an_order_does_not()
    {
        Assert.False(new ApplicationListing(2, ApplicationOrder.Hours, Descending: true).IsFiltered);
        Assert.True(new ApplicationListing(Standing: ApplicationStanding.Waiting).IsFiltered);
        Assert.True(new ApplicationListing(Area: Area.Culture).IsFiltered);
        Assert.True(new ApplicationListing(Kind: TechnologyKind.Other).IsFiltered);
    }

    [Fact]
    public void Another_column_is_read_from_the_start_and_the_same_one_again_the_other_way_round()
    {
        var byHours = new ApplicationListing(3, ApplicationOrder.Choice, Descending: true, Area: Area.Culture).SortedBy(ApplicationOrder.Hours);

        Assert.Equal(new ApplicationListing(1, ApplicationOrder.Hours, Area: Area.Culture), byHours);
        Assert.True(byHours.SortedBy(ApplicationOrder.Hours).Descending);
        Assert.False(byHours.SortedBy(ApplicationOrder.Hours).SortedBy(ApplicationOrder.Hours).Descending);
    }
}
