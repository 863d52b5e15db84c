using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Sammen.Data;
using Serilog;

namespace Sammen.Web.Startup;

internal static class StartupRegistration
{
    private const string DefaultUrl = "http://localhost:5080";
    private const string ReadyTag = "ready";

    public static SammenSettings AddSammenSettings(this WebApplicationBuilder builder)
    {
        var settings = SammenSettings.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(settings);
        if (string.IsNullOrEmpty(builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey)) && builder.Configuration["HTTP_PORTS"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return settings;
    }

    public static void AddSammenOperations(this WebApplicationBuilder builder, SammenSettings settings)
    {
        builder.Host.UseSerilog((context, logging) => WordlessExceptions.WriteTo(
            logging
                .ReadFrom.Configuration(context.Configuration)

                // Program says it in one sentence; a stack trace would bury it.
                .Filter.ByExcluding(logged => logged.Exception is IOException { InnerException: AddressInUseException }),
            sinks => sinks.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture)));
        builder.Services.AddDataProtection()
            .SetApplicationName("Sammen")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        builder.Services.AddHealthChecks().AddDbContextCheck<SammenDbContext>(tags: [ReadyTag]).AddCheck<StaysCheck>(nameof(StaysCheck), tags: [ReadyTag]);
        builder.Services.AddSammenStopping();
        builder.Services.AddSingleton(TimeProvider.System);
    }

    /// <summary>Live: the process answers. Ready: the database answers too, and the program is not ending.</summary>
    public static void MapSammenHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
