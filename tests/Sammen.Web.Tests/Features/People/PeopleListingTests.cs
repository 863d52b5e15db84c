using Microsoft.AspNetCore.WebUtilities;
using Sammen.Domain.People;
using Sammen.Web.Features.People;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Features.People;

/// <summary>The address says which people are shown, and can be shared and gone back to.</summary>
public sealed class PeopleListingTests
{
    [Theory]
    [InlineData("", 1, null, null)]
    [InlineData("?soeg=krogh", 1, "krogh", null)]
    [InlineData("?rolle=facilitator", 1, null, Role.Facilitator)]
    [InlineData("?rolle=leder", 1, null, Role.MunicipalLeader)]
    [InlineData("?rolle=programleder", 1, null, Role.ProgrammeManager)]
    [InlineData("?rolle=administrator&side=4", 4, null, Role.Administrator)]
    [InlineData("?soeg=Fjordby%20%26%20omegn&rolle=leder&side=2", 2, "Fjordby & omegn", Role.MunicipalLeader)]
    public void It_is_read_as_it_was_written(string query, int page, string? word, Role? role)
    {
        var listing = Read(query);

        Assert.Equal(new PeopleListing(page, word, role), listing);
        Assert.Equal(Addresses.People + query, listing.ToAddress(Addresses.People));
    }

    [Theory]
    [InlineData("?soeg=%20%20&rolle=findes-ikke&side=nul", null)]
    [InlineData("?soeg=%20krogh%20", "krogh")]
    public void What_cannot_be_read_is_as_if_it_were_not_there(string query, string? word) => Assert.Equal(new PeopleListing(Word: word), Read(query));

    [Fact]
    public void A_word_or_a_role_narrows_the_table_and_a_page_does_not()
    {
        Assert.False(new PeopleListing(Page: 2).IsFiltered);
        Assert.True(new PeopleListing(Word: "krogh").IsFiltered);
        Assert.True(new PeopleListing(Role: Role.Facilitator).IsFiltered);
    }

    private static PeopleListing Read(string query)
    {
        var words = QueryHelpers.ParseQuery(query);
        return PeopleListing.Read(words.GetValueOrDefault("side"), words.GetValueOrDefault("soeg"), words.GetValueOrDefault("rolle"));
    }
}
