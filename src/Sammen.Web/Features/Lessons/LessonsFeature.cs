using Sammen.Web.Features.Lessons.Library;

namespace Sammen.Web.Features.Lessons;

internal static class LessonsFeature
{
    public static void AddLessonsFeature(this IServiceCollection services) => services
        .AddScoped<LessonQueries>()
        .AddScoped<LessonLibraryQueries>()
        .AddSingleton<LessonIndex>()
        .AddScoped<WriteLesson>()
        .AddScoped<RewriteLesson>()
        .AddScoped<ProposeLesson>()
        .AddScoped<TakeBackLesson>()
        .AddScoped<RefuseLesson>()
        .AddScoped<ReleaseLesson>()
        .AddScoped<WithdrawLesson>()
        .AddScoped<MarkUseful>();
}
