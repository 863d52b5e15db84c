using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Programme;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Programme;

internal static class ProgrammeFeature
{
    public static void AddProgrammeFeature(this IServiceCollection services)
        => services
            .AddSingleton<PublicTextsNow>()
            .AddScoped<ProgrammeQueries>()
            .AddScoped<TextParts>()
            .AddScoped<ChangePublicTexts>()
            .AddScoped<UploadCall>()
            .AddScoped<RemoveCall>();

    /// <summary>The call as a file, for everyone: the one that counts, and no other.</summary>
    public static void MapProgramme(this WebApplication app) => app.MapGet(Addresses.Call, AnswerCallAsync);

    internal static string EndingOf(DocumentKind kind) => kind == DocumentKind.Pdf ? ".pdf" : ".docx";

    // To be kept and never shown: a browser that opens it opens it beside us, and what is in it runs nowhere of ours.
    private static async Task<IResult> AnswerCallAsync(IDbContextFactory<SammenDbContext> contexts, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var fileId = db.PublicTexts.OrderByDescending(version => version.Number).Take(1).Select(version => version.CallFileId);
        var file = await db.CallFiles.AsNoTracking().SingleOrDefaultAsync(found => fileId.Contains(found.Id), ct);
        return file is null
            ? Results.NotFound()
            : Results.File(
                file.Content,
                file.Kind == DocumentKind.Pdf ? MediaTypeNames.Application.Pdf : WordDocument.MediaType,
                FileNames.Of(file.Name, DanishTime.DateOf(file.UploadedAt), EndingOf(file.Kind)));
    }
}
