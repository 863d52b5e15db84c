using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests;

public class TelephoneNumberTests
{
    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData(" 12 34 56 78 ", "12 34 56 78")]
    [InlineData("+45 12 34 56 78", "+45 12 34 56 78")]
    [InlineData("(045) 1234-5678", "(045) 1234-5678")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("12345678----------------------", "12345678----------------------")]
    public void A_number_stays_as_it_was_written(string typed, string kept) => Assert.Equal(kept, TelephoneNumber.Optional(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B")]
    public void Nothing_typed_is_no_number(string typed) => Assert.Null(TelephoneNumber.Optional(typed));

    [Theory]
    [InlineData("1234567")]
    [InlineData("1234567890123456")]
    [InlineData("12 34 56 78 lokal 9")]
    [InlineData("12+345678")]
    [InlineData("++4512345678")]
    [InlineData("١٢٣٤٥٦٧٨")]
    public void What_no_telephone_dials_is_refused(string typed) => Refused.By(Rule.TelephoneImpossible, () => TelephoneNumber.Optional(typed));

    [Fact]
    public void A_number_has_at_most_thirty_signs()
        => Refused.By(Rule.TextTooLong, () => TelephoneNumber.Optional("12345678" + new string('-', 23)), TelephoneNumber.MaxLength);

    [Fact]
    public void Digits_and_the_plus_are_dialled() => Assert.Equal("+4512345678", TelephoneNumber.Dialled("+45 (12) 34-56 78"));
}
