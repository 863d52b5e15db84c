using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sammen.Data.Identity;
using Sammen.Domain.People;

namespace Sammen.Web.Access;

/// <summary>What the sign-in cookie says of a person, written and read in one place.</summary>
internal sealed class SammenClaims(UserManager<SammenUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<SammenUser>(users, options)
{
    private const string NameClaim = "sammen:name";
    private const string MunicipalityClaim = "sammen:municipality";

    /// <returns><see langword="null"/> for somebody who is not signed in.</returns>
    public static SignedInUser? Read(ClaimsPrincipal principal)
        => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
                ? new SignedInUser(id, principal.FindFirstValue(NameClaim) ?? "", role, principal.FindFirstValue(MunicipalityClaim))
                : null;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SammenUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(NameClaim, user.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        if (user.MunicipalityCode is not null)
        {
            identity.AddClaim(new Claim(MunicipalityClaim, user.MunicipalityCode));
        }

        return identity;
    }
}
