using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;

namespace Sammen.Web.Access.Passwords;

/// <summary>What became of an attempt.</summary>
/// <param name="Culture">The language of who has signed in.</param>
/// <param name="Wait">How long to wait, when nothing was looked at because there were too many attempts.</param>
internal sealed record SignInOutcome(bool SignedIn, TimeSpan? Wait = null, string? Culture = null);

/// <summary>Signs in by email and password. One answer and the same work, whether or not there is such an account.</summary>
internal sealed class PasswordSignIn(
    UserManager<SammenUser> users, IPasswordHasher<SammenUser> hasher, SignInManager<SammenUser> signIn, SignInAttempts attempts, NobodysPassword nobody,
    KnownBrowser browsers)
{
    public const int EmailMaxLength = 254;

    public async Task<SignInOutcome> TryAsync(HttpContext context, string email, string password)
    {
        if (email.Length > EmailMaxLength || password.Length > PasswordRules.MaxLength)
        {
            return new SignInOutcome(false);
        }

        var attempt = new SignInAttempt(email, context.Connection.RemoteIpAddress, browsers.Find(context, email));
        if (await attempts.RefuseAsync(attempt, context.RequestAborted) is { } wait)
        {
            return new SignInOutcome(false, wait);
        }

        var user = await users.FindByEmailAsync(email);
        var fits = hasher.VerifyHashedPassword(user ?? nobody.User, user?.PasswordHash ?? nobody.Hash, password) != PasswordVerificationResult.Failed;
        if (!fits || user is not { PasswordHash: not null, ClosedAt: null })
        {
            return new SignInOutcome(false);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        browsers.Remember(context, email);
        return new SignInOutcome(true, Culture: user.Culture);
    }
}

/// <summary>A password nobody knows, looked at where there is no account to look at.</summary>
internal sealed class NobodysPassword
{
    public NobodysPassword() => Hash = new PasswordHasher<SammenUser>().HashPassword(User, Guid.NewGuid().ToString());

    public SammenUser User { get; } = new();

    public string Hash { get; }
}
