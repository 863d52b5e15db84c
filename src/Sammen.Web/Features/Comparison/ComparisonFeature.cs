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
        if (view.Problem is not null)
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        await workbook.WriteAsync(view, file, ct);
        file.Position = 0;
        return Results.File(file, WorkbookFile.ContentType, FileNames.Of(workbook.TitleOf(view), view.Today, ".xlsx"));
    }
}
