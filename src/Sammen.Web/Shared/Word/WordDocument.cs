using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <summary>What stands on every page of a document.</summary>
/// <param name="Title">The document's own name, and to the left above each page.</param>
/// <param name="Dated">To the right of it.</param>
/// <param name="PageOf">Below: <c>{PAGE}</c> and <c>{NUMPAGES}</c> stand where the numbers go.</param>
internal sealed record WordFrame(string Title, string Dated, string PageOf);

/// <summary>An A4 document in the reader's language, written from the top to the bottom. Disposing of it finishes the file.</summary>
internal sealed class WordDocument : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const int PortraitMillimetres = A4Short - (2 * MarginMillimetres);
    public const int LandscapeMillimetres = A4Long - (2 * MarginMillimetres);

    private const int A4Short = 210;
    private const int A4Long = 297;
    private const int MarginMillimetres = 20;
    private const int EdgeMillimetres = 10;

    private readonly WordprocessingDocument file;
    private readonly Body body = new();
    private readonly WordFrame frame;
    private readonly string footerId;

    public WordDocument(Stream stream, WordFrame frame)
    {
        this.frame = frame;
        file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        file.PackageProperties.Title = XmlText.Allowed(frame.Title);
        file.PackageProperties.Language = CultureInfo.CurrentUICulture.Name;
        Main = file.AddMainDocumentPart();
        Main.Document = new Document(body);
        Main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(WordStyles.Xml(CultureInfo.CurrentUICulture));
        Main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new AutoHyphenation { Val = true },
            new Compatibility(new CompatibilitySetting
            {
                // Word's own mark of a document in the format of today; without it, it opens in "compatibility mode".
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = CultureInfo.CurrentUICulture.Name });
        WordLists.AddTo(Main);
        footerId = AddFooter();
    }

    private MainDocumentPart Main { get; }

    /// <param name="style">One of <see cref="WordStyles"/>.</param>
    public void Write(string style, string text) => Write(WordText.Paragraph(style, text));

    public void Write(Paragraph paragraph) => body.Append(paragraph);

    public void Write(Table table)
    {
        body.Append(table);

        // Word joins two tables that touch, and leaves no room below one.
        body.Append(WordText.Paragraph(WordStyles.TableEnd));
    }

    /// <summary>A note's text as paragraphs.</summary>
    public static IReadOnlyList<Paragraph> Read(string note) => WordNote.Read(note, WordStyles.TableText);

    /// <summary>Ends a section: everything since the last one gets pages of its own, in portrait or landscape.</summary>
    public void EndSection(bool landscape)
    {
        var end = WordText.Paragraph(WordStyles.SectionEnd);
        end.ParagraphProperties!.AppendChild(Section(landscape));
        body.Append(end);
    }

    public void Dispose()
    {
        body.Append(Section(landscape: false));
        file.Dispose();
    }

    private SectionProperties Section(bool landscape)
    {
        var (width, height) = landscape ? (A4Long, A4Short) : (A4Short, A4Long);
        var (margin, edge) = (WordText.Twips(MarginMillimetres), (uint)WordText.Twips(EdgeMillimetres));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = AddHeader(width - (2 * MarginMillimetres)) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
            new PageSize
            {
                Width = (uint)WordText.Twips(width),
                Height = (uint)WordText.Twips(height),
                Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin { Top = margin + WordText.Twips(EdgeMillimetres / 2), Bottom = margin, Left = (uint)margin, Right = (uint)margin, Header = edge, Footer = edge, Gutter = 0 });
    }

    private string AddHeader(int width)
    {
        var line = WordText.Paragraph(WordStyles.Header, WordText.Run($"{frame.Title}\t{frame.Dated}"));
        line.ParagraphProperties!.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordText.Twips(width) });
        var part = Main.AddNewPart<HeaderPart>();
        part.Header = new Header(line);
        return Main.GetIdOfPart(part);
    }

    private string AddFooter()
    {
        var pieces = frame.PageOf.Split('{', '}').Select<string, OpenXmlElement>(
            piece => piece is "PAGE" or "NUMPAGES" ? WordText.Field(piece) : WordText.Run(piece));
        var part = Main.AddNewPart<FooterPart>();
        part.Footer = new Footer(WordText.Paragraph(WordStyles.Footer, [.. pieces]));
        return Main.GetIdOfPart(part);
    }
}
