namespace Sammen.Web.Tests.Localization;

public sealed class TextUseTests
{
    /// <summary>MudBlazor asks for its own keys; <see cref="MudBlazorTextsTests"/> looks after them.</summary>
    public static TheoryData<string> Names => [.. TextPair.All.Select(pair => pair.Name).Where(name => name != "MudBlazorTexts")];

    /// <summary>Without those that put only some values of an enum in words.</summary>
    public static TheoryData<string> WholeFamilies
        => [.. TextPair.All.Select(pair => pair.Name).Where(name => name is not ("MudBlazorTexts" or "AccountTexts" or "GuidanceTexts" or "MailTexts" or "MeTexts" or "WorkshopsTexts"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_is_used(string name)
    {
        var used = TextUse.WrittenOut(name).Select(use => use.Key).Concat(TextUse.InVariables(name)).Concat(TextUse.Families(name));

        Assert.Empty(TextPair.Of(name).Danish.Keys.Except(used, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_that_is_asked_for_exists(string name)
    {
        var known = TextPair.Of(name).Danish;

        Assert.DoesNotContain(TextUse.WrittenOut(name), use => !known.ContainsKey(use.Key));
    }

    [Theory]
    [MemberData(nameof(WholeFamilies))]
    public void Every_value_of_an_enum_that_is_put_in_words_has_them(string name)
        => Assert.Empty(TextUse.Families(name).Except(TextPair.Of(name).Danish.Keys, StringComparer.Ordinal));

    [Fact]
    public void Every_enum_a_screen_shows_has_its_words()
    {
        var families = TextUse.Families("MethodTexts").ToList();

        // Fourteen kinds of words, the smallest of three values: an empty answer would mean that the source is read wrongly.
        Assert.True(families.Count > 50);
        Assert.Empty(families.Except(TextPair.Of("MethodTexts").Danish.Keys, StringComparer.Ordinal));
    }
}
