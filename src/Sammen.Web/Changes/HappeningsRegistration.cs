using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Sammen.Web.Changes;

internal static class HappeningsRegistration
{
    public static void AddSammenHappenings(this IServiceCollection services)
        => services.AddScoped<Operations>().AddSingleton<IHappenings, HappeningChannel>().AddHostedService<DailySweeper>()
            .AddSingleton<IPresence, Presence>().AddScoped<CircuitLine>().AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<CircuitLine>());
}
