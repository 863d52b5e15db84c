using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>What was said, and what was not.</summary>
internal sealed class ReportNotes(
    DashboardWords said, MethodWords words, IStringLocalizer<ReportTexts> texts, IStringLocalizer<DashboardTexts> page)
{
    private const double DateWidth = 28;
    private const double WhereWidth = 44;

    /// <summary>Gaps, who was not in the room, and open matters in sentences, then the open matters in the words they were said in.</summary>
    public void WriteMissing(DashboardView view, WordDocument document)
    {
        document.Write(WordStyles.Heading1, page["MissingTitle"]);
        WriteSentences([.. said.Gaps(view.Map.Calculate()).Select(gap => gap.Text)], page["NoGaps"], document);
        foreach (var absence in said.Absences(view.Map))
        {
            document.Write(WordStyles.Bullet, absence.Text);
        }

        document.Write(WordStyles.Heading1, page["MattersTitle"]);
        WriteSentences([.. said.OpenMatters(view).Select(matter => matter.Text)], page["NoMatters"], document);
        if (view.OpenMatters.Count > 0)
        {
            document.Write(WordStyles.Heading2, texts["InTheirWords"]);
        }

        WriteNotes(page["MattersTitle"], view.OpenMatters, view.OpenMattersInAll, withKind: true, document);
    }

    public void WriteDecisions(DashboardView view, WordDocument document)
    {
        document.Write(WordStyles.Heading1, page["DecisionsTitle"]);
        if (view.Decisions.Count == 0)
        {
            document.Write(WordStyles.Body, page["NoDecisions"]);
        }

        WriteNotes(page["DecisionsTitle"], view.Decisions, view.DecisionsInAll, withKind: false, document);
    }

    private static void WriteSentences(IReadOnlyList<string> sentences, string none, WordDocument document)
    {
        foreach (var sentence in sentences)
        {
            document.Write(WordStyles.Bullet, sentence);
        }

        if (sentences.Count == 0)
        {
            document.Write(WordStyles.Body, none);
        }
    }

    private void WriteNotes(string name, IReadOnlyList<SaidNote> notes, int inAll, bool withKind, WordDocument document)
    {
        if (notes.Count == 0)
        {
            return;
        }

        document.Write(WordTable.Of(
            name,
            [
                new(texts["Date"], DateWidth),
                new(texts["Where"], WhereWidth),
                new(texts["Said"], WordDocument.PortraitMillimetres - DateWidth - WhereWidth),
            ],
            notes.Select(note => (IReadOnlyList<TableCell>)
            [
                WordTable.Text(Dates.Day(note.LoggedAt)),
                WordTable.Cell(Where(note, withKind)),
                WordTable.Cell(WordDocument.Read(note.Text)),
            ])));
        if (notes.Count < inAll)
        {
            document.Write(WordStyles.Hint, texts["NewestOf", notes.Count, inAll]);
        }
    }

    private IEnumerable<Paragraph> Where(SaidNote note, bool withKind)
    {
        if (withKind)
        {
            yield return WordText.Paragraph(WordStyles.TableHeading, words.Of(note.Kind));
        }

        yield return WordText.Paragraph(WordStyles.TableText, $"{words.Of(note.Phase)}, {words.Of(note.Question)}");
    }
}
