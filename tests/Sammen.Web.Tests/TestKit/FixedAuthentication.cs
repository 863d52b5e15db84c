using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Sammen.Web.Tests.TestKit;

/// <summary>A circuit in which this person is signed in; nobody until somebody is.</summary>
internal sealed class FixedAuthentication : AuthenticationStateProvider
{
    public ClaimsPrincipal Person { get; set; } = new(new ClaimsIdentity());

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Person));
}
