using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sammen.Web.Features.Apply;

/// <summary>Says when a form was made, so that what is sent sooner than anybody types can be told from what people send.</summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody reads a form, types an address and a name and presses a button in less.</summary>
    public static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(3);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(FormStamp));

    public string Make() => protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a person may have filled in the form. A stamp we did not make says no.</summary>
    public bool IsOfAPerson(string? stamp)
    {
        try
        {
            return stamp is not null && long.TryParse(protector.Unprotect(stamp), CultureInfo.InvariantCulture, out var ticks)
                && clock.GetUtcNow().UtcTicks - ticks >= LeastTime.Ticks;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
