using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;

namespace Sammen.Web.Access;

internal static class RenewedCookie
{
    /// <summary>Writes the person's cookie anew after what it says of them has changed. The sign-in stays the one it was.</summary>
    public static async Task RenewSignInAsync(this HttpContext context, SammenUser user)
    {
        var person = await context.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<SammenUser>>().CreateAsync(user);
        SammenClaims.Name(person, SammenClaims.ReadSession(context.User)!.Value);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, person);
    }
}
