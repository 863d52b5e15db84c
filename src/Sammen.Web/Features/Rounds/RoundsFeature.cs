namespace Sammen.Web.Features.Rounds;

internal static class RoundsFeature
{
    public static void AddRoundsFeature(this IServiceCollection services)
        => services
            .AddScoped<RoundQueries>()
            .AddScoped<OpenRound>()
            .AddScoped<ChangeRound>()
            .AddScoped<CloseRound>();
}
