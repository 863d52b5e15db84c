using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Comparison;
using Sammen.Web.Features.Dashboard;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.TestKit;

/// <summary>The application's own registrations, as Program.cs makes them, with another clock and another way to be signed in.</summary>
internal static class Registrations
{
    private static readonly SammenSettings Settings = new(DatabaseProvider.Sqlite, "", "", DemoEnabled: false, PublicAddress: null, CookiePrefix: "");

    public static IServiceCollection AddSammenForTests(this IServiceCollection services, TimeProvider clock, ILoggerProvider? log = null)
    {
        services.AddLogging(logging =>
        {
            if (log is not null)
            {
                logging.AddProvider(log);
            }
        });
        services.AddSammenAccess(Settings);
        services.AddSammenScreens(Settings);
        services.AddSammenHappenings();
        services.AddAccountFeature();
        services.AddProjectsFeature();
        services.AddDialogueFeature();
        services.AddWorkshopsFeature();
        services.AddWorkshopLogFeature();
        services.AddFollowUpsFeature();
        services.AddDashboardFeature();
        services.AddComparisonFeature();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton(clock);
        services.AddScoped<AuthenticationStateProvider, FixedAuthentication>();
        return services;
    }
}
