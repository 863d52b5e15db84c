using Sammen.Data.Identity;
using Sammen.Domain.People;

namespace Sammen.Data.Seed;

/// <summary>Accounts of people who do not exist: no password, and an address that can never receive mail.</summary>
internal static class InventedPerson
{
    /// <param name="mailbox">The whole address, in the domain <c>.invalid</c>.</param>
    public static SammenUser Create(string name, string mailbox, Role role, string? municipalityCode, bool isDemo) => new()
    {
        Id = SequentialGuid.Next(),
        Name = name,
        Role = role,
        MunicipalityCode = municipalityCode,
        IsDemo = isDemo,
        UserName = mailbox,
        NormalizedUserName = mailbox.ToUpperInvariant(),
        Email = mailbox,
        NormalizedEmail = mailbox.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
