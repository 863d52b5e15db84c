using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Prompts;

/// <summary>The prompts as a document to write in: a phase a page, and under each question room for what is said.</summary>
internal sealed class PromptsDocument(Guidance guidance, MethodWords words, IStringLocalizer<PromptsTexts> texts)
{
    // What is left of a page when four questions and their prompts stand on it, in four parts.
    private const double RoomMillimetres = 24;

    public string Name => texts["Title"];

    /// <param name="today">The Danish date, which stands on every page.</param>
    public byte[] Write(DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var document = new WordDocument(stream, new WordFrame(Name, Dates.Day(today), texts["PageOf", "{PAGE}", "{NUMPAGES}"])))
        {
            document.Write(WordStyles.Title, Name);
            document.Write(WordStyles.Subtitle, texts["Lead"]);
            document.Write(WordStyles.Body, texts["HowTo"]);
            foreach (var question in DialogueCell.Questions)
            {
                document.Write(WordText.Paragraph(
                    WordStyles.Bullet, WordText.Run($"{words.Of(question)}: ", bold: true), WordText.Run(words.Asked(question))));
            }

            foreach (var phase in DialogueCell.Phases)
            {
                document.EndSection(landscape: false);
                WritePhase(document, phase);
            }
        }

        return stream.ToArray();
    }

    private void WritePhase(WordDocument document, Phase phase)
    {
        document.Write(WordStyles.Heading1, $"{(int)phase}. {words.Of(phase)}");
        foreach (var question in DialogueCell.Questions)
        {
            document.Write(WordStyles.Heading2, words.Of(question));
            foreach (var prompt in guidance.PromptsFor(new DialogueCell(phase, question)))
            {
                document.Write(KeptWithNext(WordText.Paragraph(WordStyles.Bullet, prompt)));
            }

            document.Write(RoomFor(phase, question));
        }
    }

    /// <summary>The prompts and the room for their answers stay on one page.</summary>
    private static Paragraph KeptWithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    private Table RoomFor(Phase phase, CoreQuestion question)
    {
        var room = WordTable.Of(
            texts["RoomFor", words.Of(phase), words.Of(question)], [new(texts["Room"], WordDocument.PortraitMillimetres)], [[WordTable.Text("")]]);
        room.Elements<TableRow>().Last().TableRowProperties!.AppendChild(
            new TableRowHeight { Val = (uint)WordText.Twips(RoomMillimetres), HeightType = HeightRuleValues.AtLeast });
        return room;
    }
}
