using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests;

/// <summary>What pasting brings along unseen, and what must not be taken for it.</summary>
public class InvisibleSignsTests
{
    private const int Limit = 400;

    public static TheoryData<string> Unseen =>
    [
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2060", "\u2061", "\u2064", "\u2066", "\u2067",
        "\u2068", "\u2069", "\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u17B4", "\u180E", "\u2800", "\u3164", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFFC",
        "\u0000", "\u0007", "\u001B", "\u007F", "\u0080", "\U000E0041", "\U000E0101", "\U0001D173",

        // The ends of ranges, and what may never stand in a text.
        "\u180B", "\u180F", "\uFE00", "\uFFF0", "\uFDD0", "\uFDEF", "\uFFFF", "\U0001FFFE", "\U000E0000", "\U000E0FFF",
    ];

    [Theory]
    [MemberData(nameof(Unseen))]
    public void What_nobody_sees_is_left_out_of_a_text(string unseen)
        => Assert.Equal("Vi ses", FreeText.Required($"Vi{unseen} s{unseen}es{unseen}", Limit));

    [Theory]
    [MemberData(nameof(Unseen))]
    public void A_text_of_nothing_one_can_see_is_missing(string unseen)
    {
        Refused.By(Rule.TextMissing, () => FreeText.Required($" {unseen}\n{unseen}{unseen}", Limit));
        Assert.Null(FreeText.Optional($"{unseen} {unseen}", Limit));
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")] // a family, held together by joiners
    [InlineData("👩🏽‍⚕️")] // with a skin tone, and a sign shown as a picture
    [InlineData("❤️ og ✔︎")]
    [InlineData("🏳️‍🌈")]
    [InlineData("1️⃣ #️⃣")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")] // Scotland, a flag and tags
    [InlineData("🇩🇰")]
    public void An_emoji_stays_in_one_piece(string emoji) => Assert.Equal(emoji, FreeText.Required(emoji, Limit));

    [Theory]
    [InlineData("←\uFE0F og ⇿\uFE0F")] // arrows are no symbols to Unicode, but are shown as pictures
    [InlineData("0\uFE0F\u20E3 til 9\uFE0F\u20E3 og *\uFE0F\u20E3")]
    [InlineData("\U0001FAFF\uFE0F")] // a picture of a later Unicode
    [InlineData("🏴\U000E0020\U000E007F")] // the first and the last tag
    public void What_makes_a_sign_a_picture_stays_with_it(string picture) => Assert.Equal(picture, FreeText.Required(picture, Limit));

    [Theory]
    [InlineData("👩\u200Dx", "👩x")]
    [InlineData("x\u200D👩", "x👩")]
    [InlineData("1\uFE0F.", "1.")]
    [InlineData("a\uFE0F\u20E3", "a\u20E3")]
    [InlineData("🏴a\u200B", "🏴a")]
    [InlineData("🏴\U000E0067a\U000E0067", "🏴\U000E0067a")]
    public void What_could_hold_an_emoji_together_is_left_out_where_there_is_none(string pasted, string kept)
        => Assert.Equal(kept, FreeText.Required(pasted, Limit));

    [Theory]
    [InlineData("A\u030Arhus og \u00F8\u0301", "Århus og ǿ")]
    [InlineData("\u212Bben", "Åben")]
    [InlineData("cafe\u0301", "café")]
    public void A_letter_typed_in_pieces_becomes_one(string typed, string kept) => Assert.Equal(kept, FreeText.Required(typed, Limit));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u000B")] // Word's and PowerPoint's Shift+Enter
    [InlineData("\u000C")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Every_line_break_keeps_two_words_apart(string lineBreak)
        => Assert.Equal("første\nanden", FreeText.Required($"første{lineBreak}anden", Limit));

    [Fact]
    public void Half_a_character_becomes_the_sign_for_an_unknown_one()
        => Assert.Equal("Et halvt: \uFFFD slut", FreeText.Required("Et halvt: \uD83D slut", Limit));

    [Fact]
    public void What_is_cleaned_once_is_clean_and_no_letter_digit_or_sign_is_lost()
        => Prop.ForAll(
            Gen.Elements("a", "Å", "7", "−", "é", "e\u0301", " ", "\n", "\u200B", "\u00AD", "👩‍👧", "\uD83D", "\u2028", "\t", "«", "𝔸", "\u202E", "#", "ß")
                .ListOf().ToArbitrary(),
            pieces =>
            {
                var clean = FreeText.Clean(string.Concat(pieces));
                Assert.Equal(clean, FreeText.Clean(clean));
                Assert.Equal(pieces.Count(piece => piece is "a" or "7" or "−" or "«" or "#" or "ß" or "𝔸" or "Å"), clean.EnumerateRunes()
                    .Count(rune => rune.ToString() is "a" or "7" or "−" or "«" or "#" or "ß" or "𝔸" or "Å"));
            }).QuickCheckThrowOnFailure();
}
