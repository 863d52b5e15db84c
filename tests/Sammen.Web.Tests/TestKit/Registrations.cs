using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sammen.Data;
using Sammen.Web.Features;
using Sammen.Web.Mail;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.TestKit;

/// <summary>The application's own registrations, as Program.cs makes them, with another clock and another way to be signed in.</summary>
internal static class Registrations
{
    public static SammenSettings Settings { get; } = new(DatabaseProvider.Sqlite, "", "", DemoEnabled: false, PublicAddress: null, CookiePrefix: "", MailSettings.None,
        new ApplicationSettings(FromOneAddress: 40, ForOneEmail: 6, KeptForMonths: 12));

    public static IServiceCollection AddSammenForTests(this IServiceCollection services, TimeProvider clock, ILoggerProvider? log = null)
    {
        services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        });
        services.AddSingleton(Settings);
        services.AddSammenFeatures(Settings);
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton(clock);
        services.AddScoped<AuthenticationStateProvider, FixedAuthentication>();
        return services;
    }
}
