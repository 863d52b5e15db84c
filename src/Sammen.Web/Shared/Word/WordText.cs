using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <summary>Paragraphs and the runs of text in them.</summary>
internal static class WordText
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    /// <param name="style">One of <see cref="WordStyles"/>.</param>
    /// <param name="content">A list on purpose: a run is itself a sequence, of what is in it.</param>
    public static Paragraph Paragraph(string style, params IReadOnlyList<OpenXmlElement> content)
        => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <summary>One run: line breaks, tabs and soft hyphens become Word's own.</summary>
    public static Run Run(string text, bool bold = false, bool italic = false)
    {
        var run = new Run();
        if (bold || italic)
        {
            run.RunProperties = new RunProperties { Bold = bold ? new Bold() : null, Italic = italic ? new Italic() : null };
        }

        var rest = XmlText.Allowed(text).AsSpan();
        while (rest.IndexOfAny('\n', '\t', '\u00AD') is var at and >= 0)
        {
            Append(run, rest[..at]);
            run.AppendChild<OpenXmlElement>(rest[at] switch { '\n' => new Break(), '\t' => new TabChar(), _ => new SoftHyphen() });
            rest = rest[(at + 1)..];
        }

        Append(run, rest);
        return run;
    }

    /// <summary>A number Word works out while it lays out the pages, such as <c>PAGE</c>.</summary>
    public static SimpleField Field(string instruction) => new(Run("1")) { Instruction = instruction };

    /// <summary>Word measures in twentieths of a point.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsPerMillimetre);

    private static void Append(Run run, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            run.AppendChild(new Text(text.ToString()) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
