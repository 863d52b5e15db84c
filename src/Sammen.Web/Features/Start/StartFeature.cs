namespace Sammen.Web.Features.Start;

internal static class StartFeature
{
    public static void AddStartFeature(this IServiceCollection services) => services.AddScoped<StartQueries>().AddSingleton<Installation>();
}
