using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>The dialogue map as a table. Mark and word say what the shade does, so that it can be read in black and white, or aloud.</summary>
internal sealed class ReportMap(
    DashboardWords said,
    MethodWords words,
    IStringLocalizer<ReportTexts> texts,
    IStringLocalizer<DashboardTexts> page,
    IStringLocalizer<SharedTexts> shared)
{
    private const double QuestionWidth = 40;
    private const double PhaseWidth = (WordDocument.LandscapeMillimetres - QuestionWidth) / 7;
    private const string OutsideFill = "F1F1EE";

    // From white to a petrol that black print can still be read on.
    private static readonly string[] LevelFills = ["FFFFFF", "E3EFF1", "C3DCE0", "9CC4CA"];

    public void Write(DashboardView view, WordDocument document)
    {
        var map = view.Map;
        document.Write(WordStyles.Heading1, page["Map"]);
        document.Write(WordStyles.Hint, $"{page["MapOn", Dates.Day(view.Today)]} · {page["CoveredShort", said.CountOf(map.Calculate().Coverage)]}");
        document.Write(WordTable.Of(
            page["Map"],
            [new(texts["Question"], QuestionWidth), .. DialogueCell.Phases.Select(phase => new WordColumn(HeadingOf(map, phase), PhaseWidth))],
            DialogueCell.Questions.Select(question => (IReadOnlyList<TableCell>)
            [
                WordTable.Cell(
                    WordText.Paragraph(WordStyles.TableHeading, words.Narrow(question)),
                    WordText.Paragraph(WordStyles.TableText, words.Gist(question))),
                .. DialogueCell.Phases.Select(phase => CellOf(map, new DialogueCell(phase, question))),
            ])));
        document.Write(WordStyles.Heading2, texts["HowToRead"]);
        foreach (var level in Enum.GetValues<AssessmentLevel>())
        {
            document.Write(WordStyles.Hint, $"{MethodWords.Mark(level)} {words.Of(level)}: {words.Meaning(level)}");
        }

        document.Write(WordStyles.Hint, texts["FlagMeaning"]);
    }

    private string HeadingOf(DialogueMapView map, Phase phase)
        => $"{(int)phase}. {words.Narrow(phase)}{(phase == map.CurrentPhase ? $"\n({shared["TrackCurrent"]})" : "")}";

    private TableCell CellOf(DialogueMapView map, DialogueCell at)
    {
        if (!map.SupportedPhases.Contains(at.Phase))
        {
            return WordTable.Text(shared["MapLegendOutside"]).Shaded(OutsideFill);
        }

        var cell = map[at];
        var lines = new List<Paragraph> { WordText.Paragraph(WordStyles.TableHeading, $"{MethodWords.Mark(cell.Level)} {words.Of(cell.Level)}") };
        if (cell.Notes > 0)
        {
            lines.Add(WordText.Paragraph(WordStyles.TableText, words.Notes(cell.Notes)));
        }

        if (cell.OpenMatters > 0)
        {
            lines.Add(WordText.Paragraph(WordStyles.TableText, texts[cell.OpenMatters == 1 ? "FlagOne" : "FlagMany", cell.OpenMatters]));
        }

        if (cell.Absence.IsAny)
        {
            lines.Add(WordText.Paragraph(WordStyles.TableText, $"∅ {words.Of(cell.Absence)}"));
        }

        return WordTable.Cell(lines).Shaded(LevelFills[(int)cell.Level]);
    }
}
