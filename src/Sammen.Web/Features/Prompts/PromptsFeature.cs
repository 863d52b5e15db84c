using Sammen.Domain;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Prompts;

internal static class PromptsFeature
{
    public static void AddPromptsFeature(this IServiceCollection services) => services.AddScoped<PromptsDocument>();

    /// <summary>The prompts as a file, for everyone as their page is: they are the programme's own words and nobody's secret.</summary>
    public static void MapPrompts(this WebApplication app)
        => app.MapGet(Addresses.PromptsInWord, (PromptsDocument document, TimeProvider clock) =>
        {
            var today = DanishTime.Today(clock);
            return Results.File(document.Write(today), WordDocument.MediaType, FileNames.Of(document.Name, today, ".docx"));
        });
}
