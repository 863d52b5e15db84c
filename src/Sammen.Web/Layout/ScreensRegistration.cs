using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;
using Sammen.Web.Shared;

namespace Sammen.Web.Layout;

internal static class ScreensRegistration
{
    private const string NotFoundPath = "/fejl/404";
    private const string ErrorPath = "/fejl";

    /// <summary>
    /// Bytes. A page hands what it was prerendered with to its circuit in one message; the framework's 32 KB would leave a page of long
    /// notes without a circuit, and its buttons dead.
    /// </summary>
    internal const int LargestCircuitMessage = 4 * 1024 * 1024;

    public static void AddSammenScreens(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 8000;
        });
        services.AddTransient<MudLocalizer, MudBlazorWords>();
        services.AddLocalization();
        services.AddValidatorsFromAssemblyContaining<App>(includeInternalTypes: true);
        services.AddScoped<MethodWords>().AddScoped<RuleWording>().AddScoped<FailureWording>().AddScoped<UserAction>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(ScreenCultures.Danish);
            options.SupportedCultures = [.. ScreenCultures.All];
            options.SupportedUICultures = [.. ScreenCultures.All];

            // Danish unless a person has said otherwise: a browser set up in English on a Danish desk has not.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    public static void UseSammenScreens(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseSecurityHeaders(headers => headers
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(policy =>
            {
                // Nothing is loaded from, or sent to, any other host.
                policy.AddDefaultSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddStyleSrc().Self().UnsafeInline();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().Self();
                policy.AddFormAction().Self();
                policy.AddFrameAncestors().None();
            }));
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(ErrorPath, createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute(NotFoundPath, createScopeForStatusCodePages: true);
    }

    public static void MapSammenScreens(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Where a form that changes the language, the appearance or the account returns to: a page here, never elsewhere.</summary>
    public static string LocalPath(string? path)
        => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
            && !path.Any(char.IsControl) ? path : "/";

    public static bool IsScreenCulture(string? name, out CultureInfo culture)
    {
        culture = ScreenCultures.All.FirstOrDefault(known => known.Name == name) ?? ScreenCultures.Danish;
        return culture.Name == name;
    }
}
