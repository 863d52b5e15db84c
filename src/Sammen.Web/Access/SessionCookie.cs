using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Sammen.Web.Access;

/// <summary>Whatever way somebody signs in or out, the cookie begins and ends the session, and counts no longer than it.</summary>
internal sealed class SessionCookie(Sessions sessions) : CookieAuthenticationEvents
{
    public override async Task SigningIn(CookieSigningInContext context)
    {
        if (SammenClaims.ReadSession(context.Principal!) is not null)
        {
            // The same sign-in, which says something else of the person.
            return;
        }

        await EndAsync(context.HttpContext);
        await sessions.BeginAsync(context.Principal!, context.HttpContext.RequestAborted);
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndAsync(context.HttpContext);

    /// <summary>The page that signs somebody in decides where they go. By itself the cookie would send them to whatever the address says.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (!await sessions.WasJustWhoTheyWereAsync(context.Principal!, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(context.Scheme.Name);
            }
        }
        catch (Exception unanswered)
        {
            // Nobody is let in on trust, and nobody loses the cookie because the database is away.
            context.RejectPrincipal();
            context.HttpContext.Features.Set(new UnansweredSession(unanswered));
        }
    }

    // Signing out is not given up because the browser has gone.
    private Task EndAsync(HttpContext context)
        => SammenClaims.ReadSession(context.User) is { } sessionId ? sessions.EndAsync(sessionId, CancellationToken.None) : Task.CompletedTask;
}

/// <summary>The request carries a cookie, and the database did not say whether it still counts.</summary>
internal sealed record UnansweredSession(Exception Reason);
