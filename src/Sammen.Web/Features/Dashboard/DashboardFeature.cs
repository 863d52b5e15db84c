namespace Sammen.Web.Features.Dashboard;

internal static class DashboardFeature
{
    public static void AddDashboardFeature(this IServiceCollection services)
        => services.AddScoped<DashboardQueries>().AddScoped<DashboardWords>();
}
