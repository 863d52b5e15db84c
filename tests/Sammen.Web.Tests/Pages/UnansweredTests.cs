using System.Data.Common;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>A server that has just started, a person with a cookie, and a database that is away.</summary>
public sealed class UnansweredTests
{
    [Fact]
    public async Task Who_comes_with_a_cookie_while_the_database_is_away_meets_an_error_and_keeps_the_cookie()
    {
        using var site = new Site { EnvironmentName = Environments.Production, PublicAddress = "https://sammen.example.dk" };
        var away = new DatabaseAway();
        await using var production = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(away))));
        using var client = production.CreateClient(new() { BaseAddress = new Uri("https://sammen.example.dk"), AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", CookieOfSomebody(production.Services));

        away.IsAway = true;
        using var failed = await client.GetAsync(Addresses.Projects);
        using var script = await client.GetAsync(AccountFeature.TokenAddress);
        using var open = await client.GetAsync("/");
        away.IsAway = false;
        using var unknown = await client.GetAsync(Addresses.Projects);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("Noget gik galt hos os", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(failed.Headers.Contains("Set-Cookie") && failed.Headers.GetValues("Set-Cookie").Any(cookie => cookie.Contains("sammen.session", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, script.StatusCode);
        Assert.StartsWith("{\"problem\":", await script.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("nosniff", failed.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(failed.Headers.CacheControl is { NoStore: true });
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);

        // Of that sign-in the database, once it answers, knows nothing.
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    private static string CookieOfSomebody(IServiceProvider services)
    {
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new Claim(ClaimTypes.Role, nameof(Role.Facilitator))], IdentityConstants.ApplicationScheme));
        SammenClaims.Name(person, Guid.NewGuid());
        var times = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(1) };
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(new AuthenticationTicket(person, times, IdentityConstants.ApplicationScheme))}";
    }

    private sealed class DatabaseAway : DbConnectionInterceptor
    {
        public bool IsAway { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
            => IsAway ? throw new TimeoutException("The database is away.") : ValueTask.FromResult(result);
    }
}
