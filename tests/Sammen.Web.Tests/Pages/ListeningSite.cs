using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>The site on a port of this machine, for what only real sockets show.</summary>
public sealed class ListeningSite : IDisposable
{
    private readonly Site site = new();

    public ListeningSite()
    {
        site.UseKestrel(0);
        site.StartServer();
        Origin = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
    }

    public Site Site => site;

    public IServiceProvider Services => site.Services;

    public string Origin { get; }

    public Uri CircuitAddress => new($"{Origin.Replace("http", "ws", StringComparison.Ordinal)}/_blazor");

    /// <summary>An origin in which <c>{port}</c> stands for the site's own.</summary>
    public string At(string origin) => origin.Replace("{port}", $"{new Uri(Origin).Port}", StringComparison.Ordinal);

    /// <summary>A browser that follows no redirect.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Origin) };

    public async Task<HttpClient> SignedInAsync(string persona = Site.Facilitator)
    {
        var client = Client();
        using var answer = await Site.SignInAsync(client, persona, Addresses.Projects);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public void Dispose() => site.Dispose();
}
