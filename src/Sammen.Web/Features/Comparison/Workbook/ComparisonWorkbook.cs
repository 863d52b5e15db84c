using Microsoft.Extensions.Localization;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Comparison.Workbook;

/// <summary>The comparison as a workbook, for programme managers who sort, filter and reckon further: one sheet a subject.</summary>
internal sealed class ComparisonWorkbook(
    IStringLocalizer<WorkbookTexts> texts, ProjectSheet projects, CourseSheets courses, NoteSheet notes)
{
    /// <summary>"Sammenligning, Demorunde 2026".</summary>
    public string TitleOf(ComparisonView view) => view.Round is { } round ? texts["TitleOfRound", round] : texts["Projects"];

    /// <param name="stream">Left open, at its end.</param>
    public async Task WriteAsync(ComparisonView view, Stream stream, CancellationToken ct, int mostNotes = NoteSheet.MostNotes)
    {
        using var file = new WorkbookFile(stream, TitleOf(view));
        await projects.AddAsync(view, file, ct);
        await courses.AddMapsAsync(view, file, ct);
        await courses.AddWorkshopsAsync(view, file, ct);
        await courses.AddCoverageAsync(view, file, ct);
        await courses.AddHoursAsync(view, file, ct);
        await notes.AddAsync(view, file, mostNotes, ct);
    }
}
