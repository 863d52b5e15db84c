using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <summary>The bulleted list of a document. Notes have none of their own: their bullets are shown as they were typed.</summary>
internal static class WordLists
{
    /// <summary>The style <see cref="WordStyles.Bullet"/> refers to it.</summary>
    public const int Bulleted = 1;

    private const int IndentMillimetres = 6;

    public static void AddTo(MainDocumentPart main)
        => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation
                    {
                        Left = $"{WordText.Twips(IndentMillimetres)}",
                        Hanging = $"{WordText.Twips(IndentMillimetres)}",
                    }))
                { LevelIndex = 0 })
            { AbstractNumberId = Bulleted },
            new NumberingInstance(new AbstractNumId { Val = Bulleted }) { NumberID = Bulleted });
}
