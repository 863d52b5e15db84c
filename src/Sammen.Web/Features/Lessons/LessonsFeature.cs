using Sammen.Domain;
using Sammen.Web.Access;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Lessons;

internal static class LessonsFeature
{
    public static void AddLessonsFeature(this IServiceCollection services) => services
        .AddScoped<LessonQueries>()
        .AddScoped<LessonLibraryQueries>()
        .AddSingleton<LessonIndex>()
        .AddScoped<LessonsDocument>()
        .AddScoped<LessonOfNote>()
        .AddScoped<WriteLesson>()
        .AddScoped<RewriteLesson>()
        .AddScoped<ProposeLesson>()
        .AddScoped<TakeBackLesson>()
        .AddScoped<RefuseLesson>()
        .AddScoped<ReleaseLesson>()
        .AddScoped<WithdrawLesson>()
        .AddScoped<MarkUseful>();

    public static void MapLessons(this WebApplication app)
        => app.MapDownloads(AccessRegistration.ProjectReaders).MapGet(Addresses.LessonsInWord, AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpRequest request, LessonLibraryQueries queries, LessonsDocument document, TimeProvider clock, CancellationToken ct)
    {
        var listing = LessonListing.Read(
            page: null,
            request.Query[LessonListing.WordsInQuery],
            request.Query[LessonListing.PhaseInQuery],
            request.Query[LessonListing.QuestionInQuery],
            request.Query[LessonListing.KindInQuery],
            request.Query[LessonListing.TechnologyInQuery],
            request.Query[LessonListing.AreaInQuery],
            request.Query[LessonListing.RoundInQuery]);
        var today = DanishTime.Today(clock);
        return Results.File(document.Write(await queries.ReadAllAsync(listing.Search, ct), today), WordDocument.MediaType, FileNames.Of(document.Name, today, ".docx"));
    }
}
