using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data.Identity;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Where one person sits: a scope, as a circuit is one, with what the person can ask for.</summary>
internal sealed class Desk(AsyncServiceScope scope) : IAsyncDisposable
{
    public T Get<T>()
        where T : notnull
        => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>By the claims the real sign-in gives.</summary>
    public async Task SignInAsync(SammenUser person)
    {
        var claims = Get<IUserClaimsPrincipalFactory<SammenUser>>();
        ((FixedAuthentication)Get<AuthenticationStateProvider>()).Person = await claims.CreateAsync(person);
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
