using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sammen.Web.Shared;

/// <summary>Reads a note's Markdown, and turns it into the little HTML a note may hold.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "a",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    })
    {
        // A heading in a note would break the page's outline; its words stay.
        KeepChildNodes = true,
    };

    public static string ToHtml(string text) => Sanitizer.Sanitize(Parse(text).ToHtml(Pipeline));

    /// <summary>The text's paragraphs, lists and emphases. Every text can be read: what is nested too deeply to be meant is plain words.</summary>
    public static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // A thousand ">" in a row. The note must not take the page down with it.
            return [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) }];
        }
    }
}
