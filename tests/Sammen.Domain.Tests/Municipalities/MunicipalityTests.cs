using Sammen.Domain.Municipalities;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Municipalities;

public class MunicipalityTests
{
    [Fact]
    public void A_municipality_is_real_unless_marked_as_demo()
    {
        var aarhus = new Municipality("751", "Aarhus");

        Assert.Equal(("751", "Aarhus"), (aarhus.Code, aarhus.Name.Brief));
        Assert.False(aarhus.Name.IsDemo);
        Assert.True(new Municipality("901", "Sandbjerg", isDemo: true).Name.IsDemo);
    }

    [Fact]
    public void In_full_a_municipality_is_called_Kommune_unless_it_writes_itself_otherwise()
    {
        Assert.Equal("Aarhus Kommune", new Municipality("751", "Aarhus").Name.InFull);
        Assert.Equal("Bornholms Regionskommune", new Municipality("400", "Bornholm", "Bornholms Regionskommune").Name.InFull);
    }

    [Fact]
    public void The_full_name_can_be_put_right_but_not_taken_away()
    {
        var copenhagen = new Municipality("101", "København");

        copenhagen.CallInFull("Københavns Kommune");

        Refused.By(Rule.TextMissing, () => copenhagen.CallInFull(Texts.Blank));
        Refused.By(
            Rule.TextTooLong, () => copenhagen.CallInFull(Texts.OfLength(MunicipalityName.InFullMaxLength + 1)), MunicipalityName.InFullMaxLength);
        Assert.Equal(("København", "Københavns Kommune"), (copenhagen.Name.Brief, copenhagen.Name.InFull));
    }

    [Fact]
    public void A_municipality_has_a_name()
        => Refused.By(Rule.TextMissing, () => _ = new Municipality("751", Texts.Blank));

    [Fact]
    public void The_name_of_a_municipality_has_a_limit()
        => Refused.By(
            Rule.TextTooLong,
            () => _ = new Municipality("751", Texts.OfLength(MunicipalityName.BriefMaxLength + 1)),
            MunicipalityName.BriefMaxLength);
}
