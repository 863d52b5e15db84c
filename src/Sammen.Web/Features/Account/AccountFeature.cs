using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Data.Identity;
using Sammen.Web.Access;
using Sammen.Web.Features.Me;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Account;

internal static class AccountFeature
{
    /// <summary>Where a page that has been signed in again, without being read anew, gets the token its forms and scripts then need.</summary>
    public const string TokenAddress = "/konto/bevis";

    private static readonly TimeSpan ChoiceIsRemembered = TimeSpan.FromDays(365);

    public static void AddAccountFeature(this IServiceCollection services) => services
        .AddScoped<AccountQueries>().AddScoped<AskForPassword>().AddScoped<ChoosePassword>().AddScoped<AcceptInvitation>();

    /// <summary>The forms that set cookies, and the token that belongs to one; everything else about an account is a page.</summary>
    public static void MapAccount(this WebApplication app, SammenSettings settings)
    {
        var forms = app.MapForms();

        // Language and appearance change nothing but the look of the next page, so they carry no token.
        forms.MapPost("/konto/sprog", async ([FromForm] string? sprog, [FromForm] string? retur, HttpContext context, ChooseMyLanguage choose) =>
        {
            if (ScreensRegistration.IsScreenCulture(sprog, out var culture))
            {
                context.Response.RememberCulture(settings, culture.Name);
                await KeepOnAccountAsync(context, choose, culture.Name);
            }

            return Results.LocalRedirect(ScreensRegistration.LocalPath(retur));
        }).DisableAntiforgery();
        forms.MapPost("/konto/udseende", ([FromForm] string? udseende, [FromForm] string? retur, HttpResponse response) =>
        {
            response.Remember(AppearanceCookie.Name(settings), udseende == AppearanceCookie.Dark ? AppearanceCookie.Dark : AppearanceCookie.Light, ChoiceIsRemembered);
            return Results.LocalRedirect(ScreensRegistration.LocalPath(retur));
        }).DisableAntiforgery();
        forms.MapPost("/konto/log-ud", async ([FromForm] string? retur, SignInManager<SammenUser> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(ScreensRegistration.LocalPath(retur));
        });
        if (settings.DemoEnabled)
        {
            forms.MapPost("/konto/demo", async ([FromForm] Guid persona, [FromForm] string? retur, HttpContext context, UserManager<SammenUser> users, SignInManager<SammenUser> signIn) =>
            {
                if (await users.FindByIdAsync(persona.ToString()) is not { IsDemo: true } user)
                {
                    return Results.NotFound();
                }

                await signIn.SignInAsync(user, isPersistent: false);
                context.TakeOverCulture(settings, user.Culture);
                return Results.LocalRedirect(ScreensRegistration.LocalPath(retur));
            });
        }

        app.MapScripts(largestRequest: 0).MapGet(TokenAddress, (HttpContext context, IAntiforgery antiforgery) =>
            new FormToken(antiforgery.GetAndStoreTokens(context).RequestToken!, SammenClaims.Read(context.User)!.Id));
    }

    /// <summary>On a device that has not been told which language, a person who signs in gets their own.</summary>
    public static void TakeOverCulture(this HttpContext context, SammenSettings settings, string culture)
    {
        if (context.Request.Cookies[ScreensRegistration.CultureCookie(settings)] is null)
        {
            context.Response.RememberCulture(settings, culture);
        }
    }

    private static async Task KeepOnAccountAsync(HttpContext context, ChooseMyLanguage choose, string culture)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return;
        }

        context.TellWhoAsks();
        try
        {
            await choose.HandleAsync(culture, CancellationToken.None);
        }
        catch (Exception unkept) when (FailureWording.IsExpected(unkept))
        {
            // The pages are in the language all the same, and the next choice is kept.
        }
    }

    /// <summary>The language of the pages from the next one on.</summary>
    public static void RememberCulture(this HttpResponse response, SammenSettings settings, string culture)
        => response.Remember(ScreensRegistration.CultureCookie(settings), CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), ChoiceIsRemembered);
}

/// <summary>What a page has to send along from now on.</summary>
/// <param name="User">Whom it belongs to, so that a page sees whether the same person is back.</param>
internal sealed record FormToken(string Token, Guid User);
