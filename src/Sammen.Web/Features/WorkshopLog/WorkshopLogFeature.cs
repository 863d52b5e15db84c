using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopLog;

internal static class WorkshopLogFeature
{
    /// <summary>Where a device sends a note: <c>PUT</c>, with the note's id behind it.</summary>
    public const string NotesPath = "/notater";

    /// <summary>Bytes: a note of the longest text, in signs of four bytes that are escaped, and a text too long by some to be told so.</summary>
    private const int LargestNote = 64 * 1024;

    /// <summary>What the device is told of a note that was kept.</summary>
    /// <param name="At">Clock, in the reader's language.</param>
    public sealed record NoteKept(string At);

    public static void AddWorkshopLogFeature(this IServiceCollection services) => services.AddScoped<WorkshopLogQueries>().AddScoped<NoteKeeper>();

    /// <summary>What is typed travels by itself and not over the circuit, so that it arrives whatever becomes of the page (decision 0027).</summary>
    public static void MapWorkshopLog(this WebApplication app)
        => app.MapScripts(LargestNote).MapPut(NotesPath + "/{id:guid}", async (Guid id, TypedNote note, NoteKeeper keeper, TimeProvider clock, CancellationToken ct)
            => await keeper.KeepAsync(id, note, ct) is { } refusal
                ? Results.Json(refusal, statusCode: StatusCodes.Status422UnprocessableEntity)
                : Results.Json(new NoteKept(Dates.Clock(clock.GetUtcNow().UtcDateTime))));
}
