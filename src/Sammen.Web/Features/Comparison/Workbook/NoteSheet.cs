using Microsoft.Extensions.Localization;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Comparison.Workbook;

/// <summary>The notes the reader may see, newest first, as they were written.</summary>
internal sealed class NoteSheet(
    ComparisonQueries queries, IStringLocalizer<WorkbookTexts> texts, MethodWords words, MunicipalityWords municipalities)
{
    /// <summary>Four courses hold a few thousand. Beyond this a sheet is not read any more, and the sheet says that it ends.</summary>
    public const int MostNotes = 50_000;

    public Task AddAsync(ComparisonView view, WorkbookFile file, int most, CancellationToken ct)
    {
        var projects = view.Columns.ToDictionary(project => project.ProjectId);
        var columns = new SheetColumns<ComparedNote>()
            .Text(texts["Municipality"], 20, note => municipalities.Of(projects[note.ProjectId].Municipality))
            .Text(texts["Project"], 34, note => projects[note.ProjectId].Title)
            .Moment(texts["Logged"], note => note.LoggedAt)
            .Text(texts["Phase"], 22, note => words.Of(note.Phase))
            .Text(texts["Question"], 22, note => words.Of(note.Question))
            .Text(texts["NoteKind"], 12, note => words.Of(note.Kind))
            .LongText(texts["NoteText"], 80, note => note.Text)
            .Text(texts["Author"], 22, note => note.Author)
            .Text(texts["Workshop"], 40, note => note.Workshop);
        var inAll = view.Columns.Sum(project => project.Tallies.Sum(tally => tally.Count));
        return file.AddAsync(
            texts["Notes"],
            frozenColumns: 0,
            columns,
            queries.ReadNotesAsync([.. projects.Keys], most, ct),
            remark: inAll > most ? texts["NewestNotes", most, inAll].Value : null,
            ct);
    }
}
