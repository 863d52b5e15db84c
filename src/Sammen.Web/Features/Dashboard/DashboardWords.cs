using Microsoft.Extensions.Localization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dashboard;

/// <summary>The dashboard's sentences. The page and the report say the same in the same words.</summary>
public sealed class DashboardWords(IStringLocalizer<DashboardTexts> texts, MethodWords words)
{
    /// <summary>"Måned 8 af 9".</summary>
    public string Month(DashboardView view)
    {
        if (view.Today > view.CourseEnd)
        {
            return texts["Ended", Dates.Day(view.CourseEnd)];
        }

        return view.Month.Number == 0 ? texts["NotBegun", Dates.Day(view.CourseStart)] : texts["Month", view.Month.Number, view.Month.Of];
    }

    /// <summary>"13 af 24".</summary>
    public string CountOf(Share share) => texts["CountOf", share.Count, share.Of];

    /// <summary>"Kompetenceudvikling er ikke drøftet i Designfasen og Specifikationsfasen.", one sentence a question.</summary>
    public IEnumerable<GapSentence> Gaps(MapFigures figures)
        => figures.Gaps
            .GroupBy(cell => cell.Question)
            .OrderBy(question => question.Key)
            .Select(question => new GapSentence(
                question.Key,
                [.. question],
                texts["Gap", words.Of(question.Key), words.List([.. question.Select(cell => words.Of(cell.Phase))])]));

    /// <summary>"Inddragelse er forankret i Designfasen uden TR/AMR i rummet.", one sentence a question and whom it is about.</summary>
    public IEnumerable<AbsenceSentence> Absences(DialogueMapView map)
        => map.Cells
            .Where(cell => cell.Absence.IsAny && map.SupportedPhases.Contains(cell.Phase))
            .GroupBy(cell => (cell.Question, cell.Absence), cell => new DialogueCell(cell.Phase, cell.Question))
            .OrderBy(cells => cells.Key.Question).ThenBy(cells => cells.First().Phase)
            .Select(cells => new AbsenceSentence(
                cells.Key.Question,
                [.. cells],
                words.Of(cells.Key.Absence),
                texts["Absent", words.Of(cells.Key.Question), words.List([.. cells.Select(cell => words.Of(cell.Phase))]), words.Of(cells.Key.Absence)]));

    /// <summary>"Opgaveløsning i Designfasen: 2 bekymringer uden svar.", one sentence a cell.</summary>
    public IEnumerable<OpenMatterSentence> OpenMatters(DashboardView view)
        => from tally in view.Tallies
           where tally.Open > 0
           group tally by tally.Cell into cell
           orderby cell.Key.Phase, cell.Key.Question
           let matters = words.List([.. cell.OrderBy(tally => tally.Kind).Select(tally => Matters(tally.Kind, tally.Open))])
           select new OpenMatterSentence(
               cell.Key, matters, texts["OpenMatter", words.Of(cell.Key.Question), words.Of(cell.Key.Phase), matters]);

    private string Matters(NoteKind kind, int count) => (kind, count) switch
    {
        (NoteKind.Concern, 1) => texts["ConcernOne", count],
        (NoteKind.Concern, _) => texts["ConcernMany", count],
        (_, 1) => texts["HardshipOne", count],
        _ => texts["HardshipMany", count],
    };
}

/// <param name="Cells">The gaps it tells of, phase by phase.</param>
public sealed record GapSentence(CoreQuestion Question, IReadOnlyList<DialogueCell> Cells, string Text);

/// <param name="Cells">The anchored cells it tells of, phase by phase.</param>
/// <param name="Without">"uden TR/AMR".</param>
public sealed record AbsenceSentence(CoreQuestion Question, IReadOnlyList<DialogueCell> Cells, string Without, string Text);

/// <param name="Matters">"2 bekymringer og 1 svær ting".</param>
public sealed record OpenMatterSentence(DialogueCell Cell, string Matters, string Text);
