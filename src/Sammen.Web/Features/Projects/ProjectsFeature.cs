namespace Sammen.Web.Features.Projects;

internal static class ProjectsFeature
{
    public static void AddProjectsFeature(this IServiceCollection services)
        => services
            .AddScoped<ProjectQueries>()
            .AddScoped<ProjectFormQueries>()
            .AddScoped<MoveToPhase>()
            .AddScoped<MakeProject>()
            .AddScoped<ChangeProject>()
            .AddScoped<CloseProject>()
            .AddScoped<ReopenProject>()
            .AddScoped<AssignFacilitator>()
            .AddScoped<TakeOffFacilitator>();
}
