using Microsoft.AspNetCore.Identity;
using Sammen.Data.Identity;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Texts that must be refused, and one that must not; and a file.</summary>
internal static class Written
{
    public const string WithCpr = "Fru Hansen, 010190-1234, bruger skærmen hver dag";
    public const string Fine = "Borgerne vil kunne se, hvem der ringer";

    /// <summary>A file that begins as a PDF does.</summary>
    public static byte[] Pdf => [.. "%PDF-1.7\n%%EOF"u8];

    /// <summary>What everybody's account has for a password.</summary>
    public const string Password = "Regnvejr-i-november-7";

    public static string PasswordHash { get; } = new PasswordHasher<SammenUser>().HashPassword(new SammenUser(), Password);

    public static string OfLength(int length) => new('x', length);
}
