using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sammen.Web.Access.Passwords;
using Sammen.Web.Layout;

namespace Sammen.Web.Access;

/// <summary>What anybody can make the server hold.</summary>
internal static class Limits
{
    private const string OneCircuitATab = nameof(OneCircuitATab);

    /// <summary>Who has no limit. No network is called this, also not the one of a request whose address is unknown.</summary>
    private const string Everybody = nameof(Everybody);

    /// <summary>Open at once, with everybody in the programme at it; each costs some kilobytes until it has said who it is.</summary>
    private const int Connections = 4_000;

    /// <summary>Circuits open at once, of everybody; of one person, in all their tabs.</summary>
    private const int Circuits = 1_000;
    private const int CircuitsOfOnePerson = 20;

    /// <summary>Bytes. Forms are short; what is longer says so at its endpoint.</summary>
    private const int LargestRequest = 32 * 1024;

    /// <summary>Forms of the signed out from one address at once, and how soon there may be another.</summary>
    private const int PostsOfStrangers = 200;
    private static readonly TimeSpan AnotherPost = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan PatienceWithHeaders = TimeSpan.FromSeconds(10);

    public static void LimitServer(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxConcurrentConnections = Connections;
        server.Limits.MaxConcurrentUpgradedConnections = Circuits;
        server.Limits.MaxRequestBodySize = LargestRequest;
        server.Limits.RequestHeadersTimeout = PatienceWithHeaders;
    }

    public static void AddSammenLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsPostOfAStranger(context)
            ? RateLimitPartition.GetTokenBucketLimiter(SignInAttempts.Network(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = PostsOfStrangers,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = AnotherPost,
            })
            : RateLimitPartition.GetNoLimiter(Everybody));
        options.AddPolicy(OneCircuitATab, context => RateLimitPartition.GetConcurrencyLimiter(
            SammenClaims.Read(context.User)?.Id ?? Guid.Empty,
            _ => new ConcurrencyLimiterOptions { PermitLimit = CircuitsOfOnePerson }));
    });

    /// <summary>No circuit for who is not signed in: neither opened, nor answered, nor a byte of a message kept.</summary>
    public static void ProtectCircuits(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith(OwnAddress.CircuitPath[1..], StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new AuthorizeAttribute());
            endpoint.Metadata.Add(new EnableRateLimitingAttribute(OneCircuitATab));
            endpoint.Metadata.Add(new CircuitMetadata());
        }
    }

    private static bool IsPostOfAStranger(HttpContext context)
        => !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.User.Identity is not { IsAuthenticated: true };

    /// <summary>Where WebSockets do not get through, a message comes as a post. Who is turned away is a script, and is sent no page.</summary>
    private sealed class CircuitMetadata : IRequestSizeLimitMetadata, ISkipStatusCodePagesMetadata
    {
        public long? MaxRequestBodySize => ScreensRegistration.LargestCircuitMessage;
    }
}
