using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Web.Access.Passwords;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Access;

internal static class AccessRegistration
{
    public const string SignInPath = "/konto/log-ind";
    public const string NoAccessPath = "/konto/ingen-adgang";

    /// <summary>Pages whose address holds a key: it is sent on to nobody, not even to ourselves.</summary>
    private static readonly string[] KeysInAddress = ["/invitation", "/konto/adgangskode", Addresses.Apply];

    /// <summary>The roles whose pages show a project from the inside; an administrator operates and does not read along.</summary>
    public const string ProjectReaders = $"{nameof(Role.Facilitator)},{nameof(Role.MunicipalLeader)},{nameof(Role.ProgrammeManager)}";

    /// <summary>The roles that change what everyone reads about the programme.</summary>
    public const string PublicTextsEditors = $"{nameof(Role.ProgrammeManager)},{nameof(Role.Administrator)}";

    public static void AddSammenAccess(this IServiceCollection services, SammenSettings settings)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = $"{settings.CookiePrefix}sammen.session";
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = NoAccessPath;
            cookie.ReturnUrlParameter = "retur";
            cookie.EventsType = typeof(SessionCookie);

            // An absolute end: a workshop's circuit renews no cookie, so one that slides would end in the middle of it all the same.
            cookie.ExpireTimeSpan = Session.Lifetime;
            cookie.SlidingExpiration = false;
        });
        services.AddIdentityCore<SammenUser>(options =>
            {
                // Length is what makes a password strong; forced digits and signs make it forgotten.
                options.Password.RequiredLength = PasswordRules.MinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;

                // A name to sign in with is an e-mail address, and one may hold Danish letters.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<SammenDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<SammenClaims>();
        services.AddScoped<PasswordSignIn>().AddScoped<KnownBrowser>();
        services.AddSingleton<SignInAttempts>().AddSingleton<NobodysPassword>();
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = $"{settings.CookiePrefix}sammen.formular";

            // Every answer carries it already.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddSammenLimits();
        services.Configure<KestrelServerOptions>(Limits.LimitServer);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthentication>();
        services.AddScoped<CurrentUser>().AddScoped<Readings>().AddScoped<SessionCookie>().AddScoped<Accounts>().AddScoped<PublicRounds>();
        services.AddSingleton<Sessions>();
    }

    /// <summary>First of all: what holds of every answer, whatever becomes of the request.</summary>
    public static void UseSammenDoors(this WebApplication app, SammenSettings settings)
    {
        app.Use((context, next) =>
        {
            if (Array.Exists(KeysInAddress, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            {
                // Outside the headers of every answer, and so after them.
                context.Response.OnStarting(() =>
                {
                    // The origin alone. Told to send no referrer at all, a browser names no origin of the page's own form either, and is refused.
                    context.Response.Headers["Referrer-Policy"] = "strict-origin";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
        app.UseSecurityHeaders(headers => headers
            .AddDefaultSecurityHeaders()
            .AddReferrerPolicySameOrigin()

            // Isolates pages that load from other hosts, which ours cannot: weight in every answer, and nothing else.
            .RemoveCustomHeader("Cross-Origin-Embedder-Policy")
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
        app.UseMiddleware<NobodyElseKeeps>();
        app.Use(async (context, next) => await new OwnAddress(next, settings.PublicAddress).InvokeAsync(context));
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            HttpOnly = HttpOnlyPolicy.Always,
            MinimumSameSitePolicy = SameSiteMode.Lax,
            Secure = app.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
        });
    }

    public static void UseSammenAccess(this WebApplication app)
    {
        app.UseScriptAnswers();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            // Where somebody must be signed in, "the database did not say" is a failure, and not a way to the sign-in page.
            if (context.Features.Get<UnansweredSession>() is { } unanswered && context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null)
            {
                ExceptionDispatchInfo.Throw(unanswered.Reason);
            }

            return next(context);
        });
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseFormTokens();
    }
}
