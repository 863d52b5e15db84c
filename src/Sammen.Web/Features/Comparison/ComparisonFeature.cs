using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Comparison.Workbook;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Excel;

namespace Sammen.Web.Features.Comparison;

internal static class ComparisonFeature
{
    public static void AddComparisonFeature(this IServiceCollection services)
        => services.AddScoped<ComparisonQueries>()
            .AddScoped<ComparisonWorkbook>().AddScoped<ProjectSheet>().AddScoped<CourseSheets>().AddScoped<NoteSheet>();

    public static void MapComparison(this WebApplication app)
        => app.MapDownloads(nameof(Role.ProgrammeManager)).MapGet($"{Addresses.Comparison}/excel", AnswerWorkbookAsync);

    private static async Task<IResult> AnswerWorkbookAsync(
        [FromQuery(Name = "projekt")] string[] projects,
        [FromQuery(Name = "runde")] string? round,
        ComparisonQueries queries,
        ComparisonWorkbook workbook,
        CancellationToken ct)
    {
        var view = await queries.FindAsync(ComparisonChoice.Read(projects, round), ct);
        return view.Problem is null
            ? await WorkbookAnswer.OfAsync(workbook.TitleOf(view), view.Today, file => workbook.WriteAsync(view, file, ct))
            : Results.NotFound();
    }
}
