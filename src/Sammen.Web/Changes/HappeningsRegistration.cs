namespace Sammen.Web.Changes;

internal static class HappeningsRegistration
{
    public static void AddSammenHappenings(this IServiceCollection services)
        => services.AddScoped<Operations>().AddSingleton<IHappenings, HappeningChannel>().AddSingleton<IPresence, Presence>().AddHostedService<DailySweeper>();
}
