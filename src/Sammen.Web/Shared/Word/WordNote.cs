using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <summary>A note's words as paragraphs: bold, lines and bullets as they were typed. Nothing of it becomes a link, a picture or a heading of the document.</summary>
internal static class WordNote
{
    private const int IndentMillimetres = 5;

    /// <param name="style">One of <see cref="WordStyles"/>.</param>
    public static IReadOnlyList<Paragraph> Read(string text, string style)
    {
        var paragraphs = NoteMarkup.Read(text).SelectMany(block => block switch
        {
            NoteList list => list.Items.Select(item => Item(item, style)),
            NoteParagraph paragraph => [WordText.Paragraph(style, [.. paragraph.Lines.SelectMany((line, index) => index == 0 ? Runs(line) : Runs(line).Prepend(WordText.Run("\n")))])],
            _ => Enumerable.Empty<Paragraph>(),
        }).ToList();

        // A cell of a table has a paragraph, also where a text from before the rules of today has nothing to show.
        return paragraphs.Count > 0 ? paragraphs : [WordText.Paragraph(style, "")];
    }

    private static Paragraph Item(NoteListItem item, string style)
    {
        var paragraph = WordText.Paragraph(style, [WordText.Run($"{item.Mark}\t"), .. Runs(item.Words)]);
        paragraph.ParagraphProperties!.Indentation = new Indentation
        {
            Left = $"{WordText.Twips(IndentMillimetres * (item.Level + 1))}",
            Hanging = $"{WordText.Twips(IndentMillimetres)}",
        };
        return paragraph;
    }

    private static IEnumerable<Run> Runs(IReadOnlyList<NoteSpan> spans) => spans.Select(span => WordText.Run(span.Text, span.IsBold));
}
