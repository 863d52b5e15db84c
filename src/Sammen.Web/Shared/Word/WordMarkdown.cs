using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sammen.Web.Shared.Word;

/// <summary>A note's Markdown as paragraphs: bold, italics and lists. Nothing of it becomes a link, a picture or a heading of the document.</summary>
internal sealed class WordMarkdown(WordLists lists, string style)
{
    public IReadOnlyList<Paragraph> Read(string text)
    {
        var paragraphs = Blocks(Markdown.Parse(text), list: null, depth: 0).ToList();

        // A text of signs only, such as "***", is a line across to Markdown; to a reader it is what was typed.
        return paragraphs.Count > 0 ? paragraphs : [WordText.Paragraph(style, text)];
    }

    private IEnumerable<Paragraph> Blocks(ContainerBlock blocks, int? list, int depth)
        => blocks.SelectMany((block, index) => block switch
        {
            ListBlock inner => Items(inner, list is null ? 0 : depth + 1),
            HeadingBlock heading => [Paragraph(Inlines(heading.Inline, bold: true), index == 0 ? list : null, depth)],
            LeafBlock { Inline: { } inline } => [Paragraph(Inlines(inline), index == 0 ? list : null, depth)],
            CodeBlock code => [Paragraph([WordText.Run(code.Lines.ToString())], index == 0 ? list : null, depth)],
            LinkReferenceDefinitionGroup => [],
            ContainerBlock inner => Blocks(inner, index == 0 ? list : null, depth),
            _ => [],
        });

    private IEnumerable<Paragraph> Items(ListBlock block, int depth)
    {
        var list = block.IsOrdered ? lists.Numbering(int.TryParse(block.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1) : WordLists.Bulleted;
        return block.OfType<ListItemBlock>().SelectMany(item => Blocks(item, list, depth));
    }

    private Paragraph Paragraph(IEnumerable<Run> runs, int? list, int depth)
    {
        var paragraph = WordText.Paragraph(style, [.. runs]);
        if (list is { } number)
        {
            paragraph.ParagraphProperties!.NumberingProperties = WordLists.Item(number, depth);
        }

        return paragraph;
    }

    private static IEnumerable<Run> Inlines(ContainerInline? inlines, bool bold = false, bool italic = false)
        => (inlines ?? []).SelectMany(inline => inline switch
        {
            LiteralInline literal => [WordText.Run(literal.Content.ToString(), bold, italic)],
            LineBreakInline => [WordText.Run("\n")],
            CodeInline code => [WordText.Run(code.Content, bold, italic)],
            HtmlEntityInline entity => [WordText.Run(entity.Transcoded.ToString(), bold, italic)],
            AutolinkInline link => [WordText.Run(link.Url, bold, italic)],
            EmphasisInline emphasis => Inlines(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount == 1),
            LinkInline { IsImage: false, Url.Length: > 0 } link => Inlines(link, bold, italic).Append(WordText.Run($" ({link.Url})", bold, italic)),
            ContainerInline inner => Inlines(inner, bold, italic),
            _ => Enumerable.Empty<Run>(),
        });
}
