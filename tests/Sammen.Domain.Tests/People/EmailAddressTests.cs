using Sammen.Domain.People;

namespace Sammen.Domain.Tests.People;

public class EmailAddressTests
{
    [Theory]
    [InlineData("lise.holm@fjordby.dk")]
    [InlineData("Lise.HOLM+sammen@Fjordby.DK")]
    [InlineData("søren@fjordby.dk")]
    [InlineData("lise@ældre.fjordby-kommune.dk")]
    [InlineData("o'brien@fjordby.dk")]
    public void An_address_with_capitals_and_Danish_letters_is_one(string address) => Assert.Equal(address, EmailAddress.Required(address));

    [Theory]
    [InlineData("lise")]
    [InlineData("lise@fjordby")]
    [InlineData("@fjordby.dk")]
    [InlineData("lise@")]
    [InlineData("lise@@fjordby.dk")]
    [InlineData("lise@fjordby..dk")]
    [InlineData("lise@-fjordby.dk")]
    [InlineData("lise@fjordby-.dk")]
    [InlineData("lise@fjord by.dk")]
    [InlineData("lise holm@fjordby.dk")]
    [InlineData("lise@fjordby.dk, bo@fjordby.dk")]
    [InlineData("Lise <lise@fjordby.dk>")]
    [InlineData("lise@fjord_by.dk")]
    [InlineData("lise@fjordby.dk\nBcc: bo@fjordby.dk")]
    public void What_no_mail_can_be_sent_to_is_none(string typed)
        => Assert.Equal(Rule.EmailImpossible, Assert.Throws<RuleBrokenException>(() => EmailAddress.Required(typed)).Rule);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_is_missing_and_not_wrong(string? typed)
        => Assert.Equal(Rule.TextMissing, Assert.Throws<RuleBrokenException>(() => EmailAddress.Required(typed)).Rule);

    [Fact]
    public void What_pasting_brings_along_is_left_out()
        => Assert.Equal("lise@fjordby.dk", EmailAddress.Required(" \u200Blise@fjordby.dk\u00A0\n"));

    [Fact]
    public void The_longest_address_is_one_and_a_longer_one_is_none()
    {
        var longest = new string('a', 60) + "@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 3)) + "." + new string('c', 10);

        Assert.Equal(EmailAddress.MaxLength, longest.Length);
        Assert.True(EmailAddress.IsPossible(longest));
        Assert.False(EmailAddress.IsPossible(longest + "c"));
    }

    [Fact]
    public void Two_that_differ_by_capitals_are_one_persons()
        => Assert.Equal(EmailAddress.Normalized("Søren@Fjordby.dk"), EmailAddress.Normalized("sØREN@fjordby.DK"));
}
