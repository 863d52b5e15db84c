using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Sammen.Web.Access;

/// <summary>Lets in what is meant for this installation and comes from its own pages.</summary>
internal sealed class OwnAddress(RequestDelegate next, Uri? publicAddress)
{
    /// <summary>Where circuits live. Nothing there is for anybody but our own pages.</summary>
    public const string CircuitPath = "/_blazor";

    private const string HealthPath = "/health";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (publicAddress is not null)
        {
            // A machine asks how we are by whatever address it has.
            if (!IsPublic(request.Host, publicAddress) && !request.Path.StartsWithSegments(HealthPath, StringComparison.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }

            // Known, so no header of a proxy has to be believed.
            request.Scheme = publicAddress.Scheme;
        }

        if (!ComesFromOwnPage(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsPublic(HostString host, Uri address)
        => string.Equals(host.Host, address.IdnHost, StringComparison.OrdinalIgnoreCase) && (host.Port ?? DefaultPort(address)) == address.Port;

    private static int DefaultPort(Uri address) => address.Scheme == Uri.UriSchemeHttps ? 443 : 80;

    /// <summary>
    /// Browsers name the origin of every post and of every upgrade, and a page cannot forge it. Under <see cref="CircuitPath"/> it must be
    /// there; elsewhere a form also carries its token, so a program that names no origin is let through to be asked for that.
    /// </summary>
    private static bool ComesFromOwnPage(HttpContext context)
    {
        var request = context.Request;
        var circuit = request.Path.StartsWithSegments(CircuitPath, StringComparison.OrdinalIgnoreCase);
        var acts = IsUpgrade(context)
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0 ? !(circuit && acts) : !(circuit || acts) || IsOwn(origin, request);
    }

    private static bool IsUpgrade(HttpContext context)
        => context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    private static bool IsOwn(string origin, HttpRequest request)
        => Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Scheme == request.Scheme
            && IsPublic(request.Host, from);
}
