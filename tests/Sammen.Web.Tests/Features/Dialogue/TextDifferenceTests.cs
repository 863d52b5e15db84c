using Sammen.Web.Features.Dialogue;
using static Sammen.Web.Features.Dialogue.TextPartIn;

namespace Sammen.Web.Tests.Features.Dialogue;

public sealed class TextDifferenceTests
{
    [Fact]
    public void What_both_have_stands_once_and_where_they_part_first_what_was_and_then_what_is()
        => Assert.Equal(
            [new("Skærmen hænger i ", Both), new("gangen", Before), new("stuen", After), new(", og det blænder.", Both)],
            TextDifference.Between("Skærmen hænger i gangen, og det blænder.", "Skærmen hænger i stuen, og det blænder."));

    [Fact]
    public void A_word_that_was_put_in_or_taken_out_is_a_part_of_its_own()
    {
        Assert.Equal([new("Vi ", Both), new("altid ", After), new("venter", Both)], TextDifference.Between("Vi venter", "Vi altid venter"));
        Assert.Equal([new("Vi ", Both), new("altid ", Before), new("venter", Both)], TextDifference.Between("Vi altid venter", "Vi venter"));
    }

    [Fact]
    public void Several_words_that_became_others_are_one_change()
        => Assert.Equal(
            [new("Den hænger ", Both), new("i stuen", Before), new("på kontoret", After), new(" nu", Both)],
            TextDifference.Between("Den hænger i stuen nu", "Den hænger på kontoret nu"));

    [Fact]
    public void The_same_text_has_one_part_and_two_that_share_nothing_have_two()
    {
        Assert.Equal([new("Vi venter", Both)], TextDifference.Between("Vi venter", "Vi venter"));
        Assert.Equal([new("Vi", Before), new("Nej", After)], TextDifference.Between("Vi", "Nej"));
    }

    [Fact]
    public void Capitals_and_blanks_are_differences_too()
        => Assert.Equal([new("vi", Before), new("Vi", After), new(" venter", Both), new(" ", After)], TextDifference.Between("vi venter", "Vi venter "));

    [Theory]
    [InlineData("", "Vi")]
    [InlineData("Første linje\nanden", "Første linje\n\ntredje 👩‍👩‍👧 anden")]
    [InlineData("a.b,c;d", "a.b;c d")]
    public void Both_texts_can_be_read_from_the_parts_to_the_letter(string before, string after)
    {
        var parts = TextDifference.Between(before, after);

        Assert.Equal(before, string.Concat(parts.Where(part => part.In != After).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.In != Before).Select(part => part.Text)));
    }
}
