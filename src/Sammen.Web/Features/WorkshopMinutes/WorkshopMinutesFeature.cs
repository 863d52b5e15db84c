using Sammen.Domain;
using Sammen.Web.Access;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.WorkshopMinutes;

internal static class WorkshopMinutesFeature
{
    public static void AddWorkshopMinutesFeature(this IServiceCollection services)
        => services.AddScoped<MinutesQueries>().AddScoped<SentMinutesQueries>().AddScoped<MinutesDocument>().AddScoped<SendMinutes>();

    public static void MapWorkshopMinutes(this WebApplication app)
    {
        var downloads = app.MapDownloads(AccessRegistration.ProjectReaders);
        downloads.MapGet("/aktiviteter/{workshopId:guid}/referat/word", AnswerAsync);
        downloads.MapGet("/referater/{minutesId:guid}/word", AnswerSentAsync);
    }

    private static async Task<IResult> AnswerAsync(Guid workshopId, MinutesQueries queries, MinutesDocument document, CancellationToken ct)
        => await queries.FindAsync(workshopId, ct) is { IsEmpty: false } view
            ? Results.File(document.Write(view), WordDocument.MediaType, FileNames.Of(view.Title, view.Today, ".docx"))
            : Results.NotFound();

    private static async Task<IResult> AnswerSentAsync(Guid minutesId, SentMinutesQueries queries, CancellationToken ct)
        => await queries.FindFileAsync(minutesId, ct) is { } kept
            ? Results.File(kept.Document, WordDocument.MediaType, FileNames.Of(kept.Title, DanishTime.DateOf(kept.At), ".docx"))
            : Results.NotFound();
}
