using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Where one person sits: a scope, as a circuit is one, with what the person can ask for.</summary>
internal sealed class Desk(AsyncServiceScope scope) : IAsyncDisposable
{
    public T Get<T>()
        where T : notnull
        => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>What the person is told; <see langword="null"/> of a failure nobody expected.</summary>
    public string? Told(Exception failure) => FailureWording.IsExpected(failure) ? Get<FailureWording>().Describe(failure) : null;

    /// <summary>By the claims the real sign-in gives, in a session of its own.</summary>
    public async Task SignInAsync(SammenUser person)
    {
        var claims = Get<IUserClaimsPrincipalFactory<SammenUser>>();
        var signedIn = await claims.CreateAsync(person);
        await Get<Sessions>().BeginAsync(signedIn, default);
        ((FixedAuthentication)Get<AuthenticationStateProvider>()).Person = signedIn;
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
