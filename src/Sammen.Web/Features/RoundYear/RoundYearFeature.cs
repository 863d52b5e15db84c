namespace Sammen.Web.Features.RoundYear;

internal static class RoundYearFeature
{
    public static void AddRoundYearFeature(this IServiceCollection services) => services.AddScoped<RoundYearQueries>();
}
