using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Sammen.Web.Access;

/// <summary>Addresses that answer with a file instead of a page.</summary>
internal static class Downloads
{
    /// <summary>A group of such addresses, for whoever has one of the roles; all others are sent where a page would send them.</summary>
    /// <param name="roles">Separated by commas.</param>
    public static RouteGroupBuilder MapDownloads(this IEndpointRouteBuilder app, string roles)
    {
        var downloads = app.MapGroup("").RequireAuthorization(new AuthorizeAttribute { Roles = roles });
        downloads.AddEndpointFilter((invocation, next) =>
        {
            invocation.HttpContext.TellWhoAsks();
            return next(invocation);
        });
        return downloads;
    }

    /// <summary>A page tells its circuit who is there; an address without a page has to say so itself, since <see cref="CurrentUser"/> asks no request.</summary>
    public static void TellWhoAsks(this HttpContext context)
    {
        var authentication = context.RequestServices.GetRequiredService<AuthenticationStateProvider>();
        ((IHostEnvironmentAuthenticationStateProvider)authentication).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
    }
}
