namespace Sammen.Web.Features.Projects;

internal static class ProjectsFeature
{
    public static void AddProjectsFeature(this IServiceCollection services)
        => services.AddScoped<ProjectQueries>().AddScoped<MoveToPhase>();
}
