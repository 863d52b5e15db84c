using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://www.kommune.example/side?a=1#b", "https://www.kommune.example/side?a=1#b")]
    [InlineData("http://kommune.example", "http://kommune.example")]
    [InlineData("  https://kommune.example\u200B ", "https://kommune.example")]
    [InlineData("www.kommune.example/side", "https://www.kommune.example/side")]
    [InlineData("https://smørrebrød.example/blåbær", "https://smørrebrød.example/blåbær")]
    public void An_address_of_a_page_is_kept_and_gets_https_where_it_has_no_scheme(string typed, string kept)
        => Assert.Equal(kept, WebAddress.Optional(typed));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u200B ")]
    public void Nothing_typed_is_no_address(string? typed) => Assert.Null(WebAddress.Optional(typed));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://kommune.example/%0Aalert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://kommune.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//")]
    [InlineData("se vores side")]
    [InlineData("https://kommune.example/en side")]
    [InlineData("https://bruger:kode@kommune.example/")]
    [InlineData("https://kommune")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://")]
    [InlineData("navn@kommune.example")]
    public void What_leads_to_no_page_is_refused(string typed) => Refused.By(Rule.WebAddressImpossible, () => WebAddress.Optional(typed));

    [Fact]
    public void An_address_has_at_most_500_characters()
    {
        var longest = "https://kommune.example/" + new string('x', WebAddress.MaxLength - 24);

        Assert.Equal(longest, WebAddress.Optional(longest));
        Refused.By(Rule.TextTooLong, () => WebAddress.Optional(longest + "x"), WebAddress.MaxLength);
    }
}
