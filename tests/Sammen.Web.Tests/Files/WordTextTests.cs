using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Tests.Files;

/// <summary>What people write, in a Word file.</summary>
public sealed class WordTextTests
{
    public static TheoryData<string> NastyTexts =>
    [
        "Klistret ind fra en mail:\u0001\u0002\u000B slut\uFFFF",
        "Et helt tegn: \uD83D\uDE00",
        "<script>alert(1)</script> & \"citat\" ]]> &amp;",
        "***",
        "# Overskrift\n\n> citat\n> > i citat\n\n    kode med indryk",
        "1. et\n2. to\n   - under\n     - under igen\n       - og igen\n         - og igen\n5. fem",
        "![billede](http://example.org/x.png) [et link](http://example.org) <http://example.org>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        new string('>', 4000),
        string.Concat(Enumerable.Repeat("- ", 2000)),
        string.Concat(Enumerable.Repeat("*a ", 1300)),
        new string('æ', 4000),
    ];

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void Whatever_is_written_the_file_is_valid(string text)
    {
        using var word = Written(document =>
        {
            document.Write(WordStyles.Title, text);
            document.Write(WordTable.Of(text, [new WordColumn(text, 170)], [[WordTable.Cell(WordDocument.Read(text))]]));
        }, text);

        Assert.Empty(word.Faults);
        Assert.NotEmpty(word.Table(word.Body.Descendants<TableCaption>().Single().Val!)[1][0]);
    }

    [Fact]
    public void Bold_lines_and_bullets_are_as_they_were_typed_and_no_number_is_counted_anew()
    {
        using var word = Written(document =>
            document.Write(WordTable.Of("Tabel", [new WordColumn("Tekst", 170)], [[WordTable.Cell(WordDocument.Read("Vi **vil** *gerne*\nnu:\n\n- søvn\n  - ro\n\n1. marts: demo\n24. april: MED"))]])));

        Assert.Equal("Vi vil *gerne*\nnu:/-\tsøvn/-\tro/1. marts: demo\n24. april: MED", word.Table("Tabel")[1][0]);
        Assert.Equal("vil", word.Body.Descendants<Run>().Single(run => run.RunProperties?.Bold is not null).InnerText);
        Assert.Empty(word.Body.Descendants<NumberingId>());
        var indents = word.Body.Descendants<Indentation>().Select(indent => int.Parse(indent.Left!.Value!, CultureInfo.InvariantCulture)).ToList();
        Assert.True(indents[0] < indents[1]);
    }

    // Not among the nasty texts: on its way there xunit would mend the character.
    [Fact]
    public void Half_a_character_becomes_the_sign_for_an_unknown_one()
    {
        using var word = Written(document => document.Write(WordStyles.Body, "Et halvt tegn: \uD83D"));

        Assert.Equal("Et halvt tegn: \uFFFD", word.Text.Trim());
        Assert.Empty(word.Faults);
    }

    [Fact]
    public void A_link_is_words_and_leads_nowhere()
    {
        using var word = Written(document =>
            document.Write(WordTable.Of("Tabel", [new WordColumn("Tekst", 170)], [[WordTable.Cell(WordDocument.Read("Se [vejledningen](https://example.org/a)"))]])));

        Assert.Equal("Se [vejledningen](https://example.org/a)", word.Table("Tabel")[1][0]);
        Assert.Empty(word.Body.Descendants<Hyperlink>());
    }

    [Fact]
    public void A_long_word_may_be_parted_where_its_soft_hyphen_stands()
    {
        using var word = Written(document => document.Write(WordStyles.Body, "Kompe\u00ADtence"));

        Assert.Single(word.Body.Descendants<SoftHyphen>());
        Assert.DoesNotContain('\u00AD', word.Text);
    }

    private static WordFile Written(Action<WordDocument> write, string title = "Titel")
    {
        using var stream = new MemoryStream();
        using (var document = new WordDocument(stream, new WordFrame(title, "23. nov. 2026", "Side {PAGE} af {NUMPAGES}")))
        {
            write(document);
        }

        return new WordFile(stream.ToArray());
    }
}
