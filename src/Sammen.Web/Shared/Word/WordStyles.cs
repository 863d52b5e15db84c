using System.Globalization;

namespace Sammen.Web.Shared.Word;

/// <summary>
/// The styles of the documents. The built-in ones keep Word's own names, so that headings are headings to the navigation pane, to a
/// table of contents and to a screen reader.
/// </summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Body = "Normal";
    public const string Bullet = "ListBullet";

    /// <summary>An explanation under a heading or a table.</summary>
    public const string Hint = "Hint";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string TableNumber = "TableNumber";
    public const string TableNumberHeading = "TableNumberHeading";

    /// <summary>What a reader should see first in a table of key figures.</summary>
    public const string KeyFigure = "KeyFigure";
    public const string Header = "Header";
    public const string Footer = "Footer";

    /// <summary>Ends a section without taking up a line.</summary>
    public const string SectionEnd = "SectionEnd";

    /// <summary>The little room below a table.</summary>
    public const string TableEnd = "TableEnd";
    public const string Table = "SammenTable";

    /// <param name="language">The language the document is written in, for spelling and hyphenation.</param>
    public static string Xml(CultureInfo language) => $"""
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:docDefaults>
            <w:rPrDefault><w:rPr>
              <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
              <w:color w:val="1D2A30"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{language.Name}" w:eastAsia="{language.Name}" w:bidi="ar-SA"/>
            </w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="{Body}"><w:name w:val="Normal"/><w:qFormat/></w:style>
          {Paragraph(Title, "Title", """<w:keepNext/><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:color w:val="0B4F5C"/><w:sz w:val="48"/><w:szCs w:val="48"/>""")}
          {Paragraph(Subtitle, "Subtitle", """<w:keepNext/><w:spacing w:after="200"/>""", """<w:color w:val="45565E"/><w:sz w:val="26"/><w:szCs w:val="26"/>""")}
          {Paragraph(Heading1, "heading 1", """<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="100" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>""", """<w:b/><w:color w:val="0B4F5C"/><w:sz w:val="30"/><w:szCs w:val="30"/>""")}
          {Paragraph(Heading2, "heading 2", """<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>""", """<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/>""")}
          {Paragraph(Bullet, "List Bullet", """<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>""", "")}
          {Paragraph(Hint, "Hint", """<w:spacing w:after="100"/>""", """<w:color w:val="45565E"/><w:sz w:val="19"/><w:szCs w:val="19"/>""")}
          {Paragraph(TableText, "Table Text", """<w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/>""", """<w:sz w:val="19"/><w:szCs w:val="19"/>""")}
          {Paragraph(TableHeading, "Table Heading", """<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(TableNumber, "Table Number", """<w:spacing w:before="20" w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="right"/>""", """<w:sz w:val="19"/><w:szCs w:val="19"/>""")}
          {Paragraph(TableNumberHeading, "Table Number Heading", """<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>""", """<w:b/><w:sz w:val="16"/><w:szCs w:val="16"/>""")}
          {Paragraph(KeyFigure, "Key Figure", """<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:color w:val="0B4F5C"/><w:sz w:val="28"/><w:szCs w:val="28"/>""")}
          {Paragraph(Header, "header", """<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="A9B4B8"/></w:pBdr><w:spacing w:after="0"/>""", """<w:color w:val="45565E"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(Footer, "footer", """<w:spacing w:after="0"/><w:jc w:val="right"/>""", """<w:color w:val="45565E"/><w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(SectionEnd, "Section End", """<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""", """<w:sz w:val="2"/><w:szCs w:val="2"/>""")}
          {Paragraph(TableEnd, "Table End", """<w:spacing w:before="0" w:after="60" w:line="20" w:lineRule="exact"/>""", """<w:sz w:val="2"/><w:szCs w:val="2"/>""")}
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
          </w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Sammen Table"/><w:basedOn w:val="TableNormal"/>
            <w:tblPr>
              <w:tblBorders>{string.Concat(Borders.Select(side => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F8C91"/>"""))}</w:tblBorders>
              <w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>
            </w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7EDEE"/></w:tcPr></w:tblStylePr>
          </w:style>
        </w:styles>
        """;

    private static string[] Borders => ["top", "left", "bottom", "right", "insideH", "insideV"];

    private static string Paragraph(string id, string name, string paragraph, string run)
        => $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{Body}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";
}
