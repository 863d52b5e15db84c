using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sammen.Web.Shared.Word;

/// <summary>The lists of a document: all bulleted ones are one list to Word, each numbered one counts for itself.</summary>
internal sealed class WordLists
{
    /// <summary>The style <see cref="WordStyles.Bullet"/> refers to it.</summary>
    public const int Bulleted = 1;

    private const int Numbered = 2;
    private const int Levels = 4;
    private const int IndentMillimetres = 6;

    private readonly Numbering numbering;
    private int last = Bulleted;

    public WordLists(MainDocumentPart main)
    {
        numbering = new Numbering(
            Kind(Bulleted, NumberFormatValues.Bullet, _ => "•"),
            Kind(Numbered, NumberFormatValues.Decimal, level => $"%{level + 1}."),
            new NumberingInstance(new AbstractNumId { Val = Bulleted }) { NumberID = Bulleted });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
    }

    /// <summary>A new list that counts from a number on.</summary>
    public int Numbering(int from)
    {
        var list = new NumberingInstance(new AbstractNumId { Val = Numbered }) { NumberID = ++last };
        list.Append(Enumerable.Range(0, Levels).Select(level
            => new LevelOverride(new StartOverrideNumberingValue { Val = from }) { LevelIndex = level }));
        numbering.Append(list);
        return last;
    }

    /// <summary>What makes a paragraph an item of a list.</summary>
    /// <param name="level">From 0; what is deeper than Word's lists here go stays at the deepest.</param>
    public static NumberingProperties Item(int list, int level)
        => new(new NumberingLevelReference { Val = Math.Min(level, Levels - 1) }, new NumberingId { Val = list });

    private static AbstractNum Kind(int id, NumberFormatValues format, Func<int, string> sign)
        => new([new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, .. Enumerable.Range(0, Levels).Select(level => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = sign(level) },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation
            {
                Left = $"{WordText.Twips(IndentMillimetres * (level + 1))}",
                Hanging = $"{WordText.Twips(IndentMillimetres)}",
            }))
        { LevelIndex = level })])
        { AbstractNumberId = id };
}
