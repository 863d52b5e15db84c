using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests;

public class FreeTextTests
{
    private const int Limit = 40;

    [Fact]
    public void White_space_around_a_text_is_left_out()
    {
        Assert.Equal("Hvad nu?", FreeText.Required(" \n Hvad nu?\t ", Limit));
        Assert.Equal("Hvad nu?", FreeText.Optional(" \n Hvad nu?\t ", Limit));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Texts.Blank)]
    public void A_required_text_must_be_there(string? text)
        => Refused.By(Rule.TextMissing, () => FreeText.Required(text, Limit));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Texts.Blank)]
    public void An_optional_text_may_be_left_out(string? text) => Assert.Null(FreeText.Optional(text, Limit));

    [Fact]
    public void A_text_may_be_as_long_as_its_limit_not_counting_white_space_around_it()
    {
        var longest = Texts.OfLength(Limit);

        Assert.Equal(longest, FreeText.Required($"  {longest}  ", Limit));
    }

    [Fact]
    public void A_text_longer_than_its_limit_is_refused_and_the_limit_is_named()
    {
        var tooLong = Texts.OfLength(Limit + 1);

        Refused.By(Rule.TextTooLong, () => FreeText.Required(tooLong, Limit), Limit);
        Refused.By(Rule.TextTooLong, () => FreeText.Optional(tooLong, Limit), Limit);
    }

    [Fact]
    public void A_text_with_a_CPR_number_is_refused()
    {
        Refused.By(Rule.CprNumberInText, () => FreeText.Required(Texts.WithCprNumber, Limit));
        Refused.By(Rule.CprNumberInText, () => FreeText.Optional(Texts.WithCprNumber, Limit));
    }

    [Fact]
    public void The_refusal_of_a_CPR_number_does_not_repeat_it()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => FreeText.Required(Texts.WithCprNumber, Limit));

        Assert.DoesNotContain("010170", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_a_phone_number_is_let_through()
        => Assert.Equal("Ring på +45 87 65 43 21", FreeText.Required("Ring på +45 87 65 43 21", Limit));

    [Fact]
    public void Ten_digits_that_could_be_a_CPR_number_are_let_through_when_the_writer_says_that_they_are_none()
    {
        Refused.By(Rule.CprNumberPossible, () => FreeText.Required("Nummeret er 1003388394", Limit));
        Assert.Equal("Nummeret er 1003388394", FreeText.Required("Nummeret er 1003388394", Limit, isNotCpr: true));
    }

    [Fact]
    public void A_CPR_number_written_apart_is_refused_also_when_the_writer_says_that_it_is_none()
        => Refused.By(Rule.CprNumberInText, () => FreeText.Required(Texts.WithCprNumber, Limit, isNotCpr: true));
}
