using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Sammen.Domain;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Calendars;

internal static class CalendarsFeature
{
    public static void AddCalendarsFeature(this IServiceCollection services)
        => services.AddScoped<CalendarQueries>().AddScoped<CalendarFile>().AddScoped<RenewCalendarAddress>().AddScoped<EndCalendarAddress>();

    public static void MapCalendars(this WebApplication app)
    {
        app.MapDownloads(AccessRegistration.ProjectReaders).MapGet("/aktiviteter/{workshopId:guid}/kalender", AnswerAsync);

        // A calendar signs in nowhere: the key is what lets it in.
        app.MapMethods("/kalender/{key}.ics", [HttpMethods.Get, HttpMethods.Head], AnswerSubscriptionAsync).AllowAnonymous().WithMetadata(new NobodyElseKeeps.AskedAgain());
    }

    private static async Task<IResult> AnswerAsync(Guid workshopId, CalendarQueries queries, CalendarFile file, CancellationToken ct)
        => await queries.FindAsync(workshopId, ct) is { } workshop
            ? Results.File(file.Write(workshop), CalendarFile.MediaType, FileNames.Of(workshop.Title, DanishTime.DateOf(workshop.StartsAt), CalendarFile.Extension))
            : Results.NotFound();

    private static async Task<IResult> AnswerSubscriptionAsync(string key, CalendarQueries queries, CalendarFile file, CancellationToken ct)
    {
        if (await queries.FindByKeyAsync(key, ct) is not { } subscription)
        {
            return Results.NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(subscription.Culture);
        var content = file.WriteSubscription(subscription.Workshops);
        return Results.File(content, CalendarFile.MediaType, entityTag: new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(content))}\""));
    }
}
