namespace Sammen.Web.Features.Comparison;

internal static class ComparisonFeature
{
    public static void AddComparisonFeature(this IServiceCollection services) => services.AddScoped<ComparisonQueries>();
}
