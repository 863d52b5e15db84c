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
    private const string SessionClaim = "sammen:session";
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <returns><see langword="null"/> for somebody who is not signed in.</returns>
    public static SignedInUser? Read(ClaimsPrincipal principal)
        => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
                ? new SignedInUser(id, principal.FindFirstValue(NameClaim) ?? "", role, principal.FindFirstValue(MunicipalityClaim))
                : null;

    /// <returns><see langword="null"/> for somebody whose sign-in was never noted.</returns>
    public static Guid? ReadSession(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>What changes with the password and with everything else a sign-in rests on.</summary>
    public static string? ReadStamp(ClaimsPrincipal principal) => principal.FindFirstValue(StampClaim);

    public static void Name(ClaimsPrincipal principal, Guid sessionId)
        => ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionClaim, sessionId.ToString()));

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
