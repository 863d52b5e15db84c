using Sammen.Web.Access;
using Sammen.Web.Features.Dashboard.Report;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard;

internal static class DashboardFeature
{
    public static void AddDashboardFeature(this IServiceCollection services)
        => services.AddScoped<DashboardQueries>().AddScoped<DashboardWords>()
            .AddScoped<DashboardReport>().AddScoped<ReportStanding>().AddScoped<ReportMap>().AddScoped<ReportNotes>().AddScoped<ReportPeople>();

    public static void MapDashboard(this WebApplication app)
        => app.MapDownloads(AccessRegistration.ProjectReaders).MapGet("/projekter/{projectId:guid}/overblik/rapport", AnswerReportAsync);

    private static async Task<IResult> AnswerReportAsync(Guid projectId, DashboardQueries queries, DashboardReport report, CancellationToken ct)
        => await queries.FindAsync(projectId, DashboardQueries.Whole, ct) is { } view
            ? Results.File(report.Write(view), WordDocument.MediaType, FileNames.Of(view.Title, view.Today, ".docx"))
            : Results.NotFound();
}
