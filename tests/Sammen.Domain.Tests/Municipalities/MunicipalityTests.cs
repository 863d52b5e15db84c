using Sammen.Domain.Municipalities;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Municipalities;

public class MunicipalityTests
{
    [Fact]
    public void A_municipality_is_real_unless_marked_as_demo()
    {
        var aarhus = new Municipality("751", "Aarhus");

        Assert.Equal(("751", "Aarhus"), (aarhus.Code, aarhus.Name));
        Assert.False(aarhus.IsDemo);
        Assert.True(new Municipality("901", "Sandbjerg", isDemo: true).IsDemo);
    }

    [Fact]
    public void A_municipality_has_a_name()
        => Refused.By(Rule.TextMissing, () => _ = new Municipality("751", Texts.Blank));

    [Fact]
    public void The_name_of_a_municipality_has_a_limit()
        => Refused.By(
            Rule.TextTooLong,
            () => _ = new Municipality("751", Texts.OfLength(Municipality.NameMaxLength + 1)),
            Municipality.NameMaxLength);
}
