using Ganss.Xss;
using Markdig;

namespace Sammen.Web.Shared;

/// <summary>Turns a note's Markdown into the little HTML a note may hold.</summary>
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

    public static string ToHtml(string text) => Sanitizer.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline));
}
