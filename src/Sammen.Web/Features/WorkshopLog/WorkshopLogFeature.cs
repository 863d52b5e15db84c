namespace Sammen.Web.Features.WorkshopLog;

internal static class WorkshopLogFeature
{
    public static void AddWorkshopLogFeature(this IServiceCollection services) => services.AddScoped<WorkshopLogQueries>().AddScoped<NoteKeeper>();
}
