using Microsoft.AspNetCore.Components.Authorization;

namespace Sammen.Web.Access;

/// <summary>The person behind the page. Asks the circuit, never the request: a circuit outlives the request that opened it.</summary>
public sealed class CurrentUser(AuthenticationStateProvider authentication, Sessions sessions)
{
    /// <exception cref="NotAvailableException">Nobody is signed in.</exception>
    public async Task<SignedInUser> GetAsync() => await FindAsync() ?? throw new NotAvailableException();

    /// <summary>The person who is about to change something: the database has just said that they are still who they were.</summary>
    /// <exception cref="NotAvailableException">Nobody is signed in.</exception>
    /// <exception cref="SignedOutException">The sign-in is over. The circuit has been told, and leaves.</exception>
    public async Task<SignedInUser> GetForChangeAsync(CancellationToken ct)
    {
        var user = await GetAsync();
        var state = await authentication.GetAuthenticationStateAsync();
        return await sessions.IsStillWhoTheyWereAsync(state.User, ct) ? user : throw new SignedOutException();
    }

    /// <returns><see langword="null"/> when nobody is signed in.</returns>
    public async Task<SignedInUser?> FindAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return SammenClaims.Read(state.User);
    }
}
