using System.Globalization;
using System.Text;
using Bunit;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>What people said is what is read (decision 0019).</summary>
public sealed class NoteTextTests : Screen
{
    private static readonly string[] Pieces =
    [
        "24. februar", "1)", "1.", "2. maj", "#", "# ", "## ", "> ", ">", "+ 3", "- 5", "-", "*", "**", "***", "_", "__", "`", "```", "~~", "~", "|", "---", "===", "[", "]", "(", ")", "[x]",
        "[TR]: Enig", "![", "](", "<", ">", "</b>", "<script>", "&", "&amp;", "&#65;", "\\", "\\*", "!", "\t", "    ", "  ", "\n", "\n\n", "\r\n", "\u2028", "\u000B", "• ", "– ",
        "https://eksempel.dk/a_b?c=1&d=(2)", "http://", "javascript:alert(1)", "ord", "Ord", "æøå", "é", "7", "%", "½", "👩‍👧", "\u202E", "\u05D0\u05D1", "\uFFFD", ":", "{", "}", "$", "^",
    ];

    private static readonly string[] Nested =
    [
        "[", "![", "*", "**", "***a", "_", ">", "> ", "- ", "  - a\n", "`", "<", "(", "~", "|", "&", "\\", "![*[", "**a ", "#", "\t", "1. ", "https://a.dk/(", "\u202E", "\uD83D",
    ];

    [Theory]
    [InlineData("24. februar holder vi næste møde")]
    [InlineData("1. marts: demo\n24. april: MED\n2. maj: indkøb")]
    [InlineData("1) først\n3) så")]
    [InlineData("# 1 prioritet")]
    [InlineData("#hverdag")]
    [InlineData("> 50 borgere")]
    [InlineData("+ 2 årsværk")]
    [InlineData("- 3 grader i garagen")]
    [InlineData("* betyder, at det haster")]
    [InlineData("[TR]: Enig")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("**")]
    [InlineData("    Klistret ind med indryk\n    på to linjer")]
    [InlineData("5 * 3 * 2 og 2**3**4 og a_b_c")]
    [InlineData("`kode` & &amp; <b>x</b> \\* ~~nej~~")]
    [InlineData("[vejledning](https://eksempel.dk)")]
    [InlineData("| a | b |\n|---|---|")]
    [InlineData("Titel\n=====")]
    public void Every_letter_digit_and_sign_that_was_typed_is_read(string text) => Assert.Equal(Signs(text), Signs(Shown(text)));

    [Fact]
    public void Whatever_is_typed_can_be_read_in_its_order_but_for_the_stars_around_bold_words()
        => Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
        {
            var text = string.Concat(pieces);
            var bold = NoteMarkup.Read(text).SelectMany(Lines).SelectMany(line => line).Count(span => span.IsBold && span.Href is null);
            var (typed, shown) = (Signs(text), Signs(Shown(text)));
            if (bold == 0)
            {
                Assert.Equal(typed, shown);
            }

            Assert.Equal(typed.Replace("*", "", StringComparison.Ordinal), shown.Replace("*", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_of_up_to_four_thousand_signs_is_shown_and_changes_no_other_note()
    {
        const string Plain = "**Vigtigt** https://eksempel.dk\nlinje to\n- punkt";
        var before = Render<NoteText>(parameters => parameters.Add(note => note.Text, Plain)).Markup;

        Assert.All(Nested.Select(piece => string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length))), text => Assert.Equal(Signs(text), Signs(Shown(text))));
        Prop.ForAll(Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf().ToArbitrary(), units => Shown(new string(units)).Length >= 0)
            .QuickCheckThrowOnFailure();
        Assert.Equal(before, Render<NoteText>(parameters => parameters.Add(note => note.Text, Plain)).Markup);
    }

    [Fact]
    public void Bold_words_bullets_links_paragraphs_and_lines_are_what_a_note_has()
    {
        var note = Render<NoteText>(parameters => parameters.Add(text => text.Text, "**Vigtigt:** nu\nog her\n\n- en\n- **to**\n  • tre\n\nSe https://eksempel.dk/a."));

        Assert.Equal("Vigtigt:|to", string.Join('|', note.FindAll("strong").Select(bold => bold.TextContent)));
        Assert.Equal("- en|- to|• tre", string.Join('|', note.FindAll("ul[role=list] li").Select(item => item.TextContent)));
        Assert.Equal(2, note.FindAll("p").Count);
        Assert.Single(note.FindAll("p")[0].QuerySelectorAll("br"));
        var link = note.Find("a");
        Assert.Equal(("https://eksempel.dk/a", "https://eksempel.dk/a"), (link.GetAttribute("href"), link.TextContent));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<img src=x onerror=alert(1)>", "img")]
    [InlineData("![billede](https://evil.example/x.png)", "img")]
    [InlineData("[klik](javascript:alert(1))", "[href]")]
    [InlineData("[klik](data:text/html,x)", "[href]")]
    [InlineData("<a onclick='alert(1)'>x</a>", "[onclick]")]
    [InlineData("https://\"onmouseover=alert(1)", "[onmouseover]")]
    [InlineData("# Overskrift", "h1")]
    public void A_notes_words_can_do_nothing(string text, string forbidden)
        => Assert.Empty(Render<NoteText>(parameters => parameters.Add(note => note.Text, text)).FindAll(forbidden));

    [Fact]
    public void Each_line_stands_apart_so_that_one_from_right_to_left_turns_no_other()
    {
        var note = Render<NoteText>(parameters => parameters.Add(text => text.Text, "שלום\nHej\n- מה"));

        Assert.Equal("שלום|Hej|מה", string.Join('|', note.FindAll("bdi").Select(line => line.TextContent)));
    }

    [Fact]
    public void What_fails_in_one_note_is_told_there_and_nowhere_else()
    {
        ComponentFactories.Add<NoteText, Fragile>();

        var broken = Render<NoteText>(parameters => parameters.Add(note => note.Text, "knæk"));
        var other = Render<NoteText>(parameters => parameters.Add(note => note.Text, "helt"));

        Assert.Equal("Notatet kan ikke vises. Det er gemt og kan rettes eller slettes.", broken.Find("p").TextContent);
        Assert.Equal("helt", other.Find(".prose").Words());
        broken.Render(parameters => parameters.Add(note => note.Text, "rettet"));
        Assert.Equal("rettet", broken.Find(".prose").Words());
    }

    private string Shown(string text) => Render<NoteText>(parameters => parameters.Add(note => note.Text, text)).Nodes.Aggregate("", (sum, node) => sum + node.TextContent);

    private static IEnumerable<IReadOnlyList<NoteSpan>> Lines(NoteBlock block) => block switch
    {
        NoteParagraph paragraph => paragraph.Lines,
        NoteList list => list.Items.Select(item => item.Words),
        _ => [],
    };

    /// <summary>All but white space. Half a character cannot be shown, and is the sign for an unknown one on both sides.</summary>
    private static string Signs(string text)
        => string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control));

    private sealed class Fragile : NoteText
    {
        protected override IReadOnlyList<NoteBlock> Read(string text) => text == "knæk" ? throw new InvalidOperationException("På prøve.") : base.Read(text);
    }
}
