using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;

namespace Sammen.Web.Access;

internal static class AccessRegistration
{
    public const string SignInPath = "/konto/log-ind";
    public const string NoAccessPath = "/konto/ingen-adgang";

    /// <summary>The roles whose pages show a project from the inside; an administrator operates and does not read along.</summary>
    public const string ProjectReaders = $"{nameof(Role.Facilitator)},{nameof(Role.MunicipalLeader)},{nameof(Role.ProgrammeManager)}";

    private const int PasswordLength = 12;

    public static void AddSammenAccess(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "sammen.session";
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
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<SammenDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<SammenClaims>();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthentication>();
        services.AddScoped<CurrentUser>().AddScoped<SessionCookie>().AddScoped<Accounts>();
        services.AddSingleton<Sessions>();
    }

    public static void UseSammenAccess(this WebApplication app)
    {
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
        app.UseAntiforgery();
    }
}
