using Microsoft.AspNetCore.Components.Authorization;

namespace Sammen.Web.Access;

/// <summary>The person behind the page. Asks the circuit, never the request: a circuit outlives the request that opened it.</summary>
public sealed class CurrentUser(AuthenticationStateProvider authentication)
{
    /// <exception cref="NotAvailableException">Nobody is signed in.</exception>
    public async Task<SignedInUser> GetAsync() => await FindAsync() ?? throw new NotAvailableException();

    /// <returns><see langword="null"/> when nobody is signed in.</returns>
    public async Task<SignedInUser?> FindAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return SammenClaims.Read(state.User);
    }
}
