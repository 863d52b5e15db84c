using System.Globalization;
using System.IO.Compression;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using MudBlazor;
using MudBlazor.Services;
using Sammen.Web.Access;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Layout;

internal static class ScreensRegistration
{
    private const string ErrorPath = "/fejl";
    private const int LongestPath = 2_000;

    /// <summary>
    /// Bytes. A page hands what it was prerendered with to its circuit in one message; the framework's 32 KB would leave a page of long
    /// notes without a circuit, and its buttons dead.
    /// </summary>
    internal const int LargestCircuitMessage = 4 * 1024 * 1024;

    public static void AddSammenScreens(this IServiceCollection services, SammenSettings settings)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(options =>
            {
                options.DisconnectedCircuitRetentionPeriod = settings.CircuitKeptFor;

                // A page whose circuit has ended is read anew (decision 0027), never resumed in the same document.
                options.PersistedCircuitInMemoryMaxRetained = 0;
            })
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddSingleton(typeof(PersistentComponentStateSerializer<>), typeof(CompressedState<>));
        services.AddPageCompression();

        // What HTML reserves is escaped all the same; Danish letters need not be.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 8000;
        });
        services.AddTransient<MudLocalizer, MudBlazorWords>();
        services.AddLocalization();
        services.AddValidatorsFromAssemblyContaining<App>(includeInternalTypes: true);
        services.AddScoped<MethodWords>().AddScoped<HoursWords>().AddScoped<MunicipalityWords>().AddScoped<RuleWording>().AddScoped<FailureWording>().AddScoped<UserAction>().AddScoped<Dialogs>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(ScreenCultures.Danish);
            options.SupportedCultures = [.. ScreenCultures.All];
            options.SupportedUICultures = [.. ScreenCultures.All];

            // Danish unless a person has said otherwise: a browser set up in English on a Danish desk has not.
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CultureCookie(settings) }];
        });
    }

    public static void UseSammenScreens(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(ErrorPath, createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute($"{ErrorPath}/{{0}}", createScopeForStatusCodePages: true);
    }

    public static void MapSammenScreens(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Add(Limits.ProtectCircuits);
    }

    /// <summary>Where a form that changes the language, the appearance or the account returns to: a page here, never elsewhere.</summary>
    /// <returns>An address that can stand in a header: letters beyond ASCII are escaped.</returns>
    public static string LocalPath(string? path)
        => path is ['/', ..] and { Length: <= LongestPath } && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
            && !path.Any(char.IsControl) ? InAscii(path) : "/";

    public static string CultureCookie(SammenSettings settings) => settings.CookiePrefix + CookieRequestCultureProvider.DefaultCookieName;

    public static bool IsScreenCulture(string? name, out CultureInfo culture)
    {
        culture = ScreenCultures.All.FirstOrDefault(known => known.Name == name) ?? ScreenCultures.Danish;
        return culture.Name == name;
    }

    private static void AddPageCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, PageCompression>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [MediaTypeNames.Text.Html];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    private static string InAscii(string path)
        => string.Concat(path.EnumerateRunes().Select(rune => rune.IsAscii && rune.Value != ' ' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
