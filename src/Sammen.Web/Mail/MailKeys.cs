using Microsoft.AspNetCore.DataProtection;

namespace Sammen.Web.Mail;

/// <summary>Encrypts the key that a mail has to carry, for as long as the mail waits.</summary>
public sealed class MailKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector(nameof(MailKeys));

    public string Protect(string key) => protector.Protect(key);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was encrypted by keys that are gone.</exception>
    public string Unprotect(string protectedKey) => protector.Unprotect(protectedKey);
}
