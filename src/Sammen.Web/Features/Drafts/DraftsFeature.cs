using Sammen.Web.Access;

namespace Sammen.Web.Features.Drafts;

internal static class DraftsFeature
{
    public const string Address = "/kladder";

    /// <summary>Bytes: what a draft may hold, as a script writes it.</summary>
    private const int LargestRequest = 128 * 1024;

    public static void AddDraftsFeature(this IServiceCollection services)
        => services.AddScoped<DraftQueries>().AddScoped<KeepDraft>().AddScoped<DiscardDraft>();

    /// <summary>What is typed travels by plain HTTP, whatever becomes of the page's circuit. What has arrived is kept, whether or not its sender waits for the answer.</summary>
    public static void MapDrafts(this WebApplication app)
    {
        var drafts = app.MapScripts(LargestRequest);
        drafts.MapGet(Address, (string? sted, DraftQueries queries, CancellationToken ct) => queries.ListAsync(sted ?? "", ct));
        drafts.MapPut($"{Address}/{{id:guid}}", async (Guid id, TypedDraft typed, KeepDraft keep) =>
        {
            await keep.HandleAsync(typed.As(id), CancellationToken.None);
            return Results.NoContent();
        });
        drafts.MapDelete($"{Address}/{{id:guid}}", async (Guid id, DateTimeOffset? skrevet, DiscardDraft discard) =>
        {
            await discard.HandleAsync(new DiscardDraftInput(id, skrevet?.UtcDateTime), CancellationToken.None);
            return Results.NoContent();
        });
    }

    /// <summary>A draft as the script sends it.</summary>
    internal sealed record TypedDraft
    {
        public required string Place { get; init; }

        public Guid? ProjectId { get; init; }

        public required Dictionary<string, string?> Fields { get; init; }

        public required DateTimeOffset TypedAt { get; init; }

        public KeepDraftInput As(Guid id)
            => Fields is null
                ? throw new BadHttpRequestException("There are no fields.")
                : new(id, Place, ProjectId, Fields.ToDictionary(field => field.Key, field => field.Value ?? "", StringComparer.Ordinal), TypedAt.UtcDateTime);
    }
}
