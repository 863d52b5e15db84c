using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Sammen.Web.Startup;

namespace Sammen.Web.Access.Passwords;

/// <summary>Remembers in a browser that its owner has signed in with it, so that nobody elsewhere can use up their attempts.</summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, SammenSettings settings)
{
    private const char Separator = ' ';
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(KnownBrowser));

    private string Cookie => $"{settings.CookiePrefix}sammen.kendt";

    /// <returns>The browser's name, when this person has signed in with it before.</returns>
    public string? Find(HttpContext context, string email)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } value)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(value).Split(Separator, 2);
            return string.Equals(parts[1], email, StringComparison.OrdinalIgnoreCase) ? parts[0] : null;
        }
        catch (CryptographicException)
        {
            // Made by other keys, or made up.
            return null;
        }
    }

    public void Remember(HttpContext context, string email)
        => context.Response.Cookies.Append(
            Cookie,
            protector.Protect($"{Find(context, email) ?? Guid.NewGuid().ToString("N")}{Separator}{email}"),
            new CookieOptions { MaxAge = Remembered, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
}
