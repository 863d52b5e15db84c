using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>A circuit is for a signed-in person's own page: asked of the real server over real sockets.</summary>
public sealed class ForeignOriginTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";

    /// <summary>Origins of other pages; the last ones are of the same host.</summary>
    public static TheoryData<string> Foreign => ["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "https://127.0.0.1:{port}", "http://evil.127.0.0.1:{port}", ""];

    [Fact]
    public async Task The_own_page_of_who_is_signed_in_opens_a_circuit()
    {
        using var client = await site.SignedInAsync();
        using var negotiated = await PostAsync(client, Negotiate, site.Origin);

        Assert.Equal(HttpStatusCode.OK, negotiated.StatusCode);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(client, site.Origin));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Any_other_page_opens_none_whoever_is_signed_in(string origin)
    {
        using var client = await site.SignedInAsync();
        using var negotiated = await PostAsync(client, Negotiate, site.At(origin));
        using var gone = await PostAsync(client, "/_blazor/disconnect", site.At(origin));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (negotiated.StatusCode, gone.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(client, site.At(origin)));
    }

    [Fact]
    public async Task Who_is_not_signed_in_opens_none_from_any_page()
    {
        using var client = site.Client();
        using var negotiated = await PostAsync(client, Negotiate, site.Origin);

        Assert.Equal(HttpStatusCode.Unauthorized, negotiated.StatusCode);
        Assert.Equal("", await negotiated.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(client, site.Origin));
    }

    [Fact]
    public void No_address_of_a_circuit_is_open_to_who_is_not_signed_in()
    {
        var circuits = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)).ToList();

        Assert.True(circuits.Count >= 2);
        Assert.All(circuits, circuit => Assert.NotNull(circuit.Metadata.GetMetadata<IAuthorizeData>()));
    }

    [Theory]
    [InlineData("/konto/sprog")]
    [InlineData("/konto/udseende")]
    [InlineData("/konto/log-ud")]
    [InlineData("/konto/demo")]
    [InlineData("/konto/log-ind")]
    public async Task No_form_is_taken_from_another_page(string path)
    {
        using var client = await site.SignedInAsync();
        using var refused = await PostAsync(client, path, "https://evil.example", Site.Form(("sprog", "en-GB"), ("udseende", "dark")));
        using var after = await client.GetAsync(Addresses.Projects);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task One_person_holds_a_bounded_number_of_circuits_and_others_theirs()
    {
        const int Most = 20;
        using var greedy = await site.SignedInAsync();
        using var other = await site.SignedInAsync(Site.Leader);
        var held = new List<ClientWebSocket>();
        try
        {
            for (var number = 0; number < Most; number++)
            {
                held.Add(await ConnectAsync(greedy, site.Origin));
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, await UpgradeAsync(greedy, site.Origin));
            Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(other, site.Origin));
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public void What_is_open_at_once_has_a_limit()
    {
        var limits = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.NotNull(limits.MaxConcurrentConnections);
        Assert.NotNull(limits.MaxConcurrentUpgradedConnections);
        Assert.InRange(limits.MaxConcurrentConnections!.Value * limits.MaxRequestBodySize!.Value, 1, 200L * 1024 * 1024);
    }

    [Fact]
    public async Task A_request_larger_than_any_form_is_refused()
    {
        using var client = site.Client();
        using var refused = await PostAsync(client, "/konto/sprog", site.Origin, Site.Form(("sprog", new string('x', 40 * 1024))));

        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string origin, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        if (origin.Length > 0)
        {
            request.Headers.Add("Origin", origin);
        }

        return client.SendAsync(request);
    }

    /// <summary>What the server answers a WebSocket's first request.</summary>
    private async Task<HttpStatusCode> UpgradeAsync(HttpClient client, string origin)
    {
        using var socket = NewSocket(origin);
        try
        {
            await socket.ConnectAsync(site.CircuitAddress, client, default);
        }
        catch (WebSocketException)
        {
            // Refused, with a status.
        }

        return socket.HttpStatusCode;
    }

    private async Task<ClientWebSocket> ConnectAsync(HttpClient client, string origin)
    {
        var socket = NewSocket(origin);
        await socket.ConnectAsync(site.CircuitAddress, client, default);
        return socket;
    }

    private static ClientWebSocket NewSocket(string origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin.Length > 0)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        return socket;
    }
}
