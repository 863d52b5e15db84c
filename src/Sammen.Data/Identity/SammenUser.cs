using Microsoft.AspNetCore.Identity;
using Sammen.Domain.People;

namespace Sammen.Data.Identity;

/// <summary>A person with an account. Signs in by email; has one role, and for a leader the municipality they lead in.</summary>
public sealed class SammenUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;

    /// <summary>The name shown beside what the person wrote.</summary>
    public string Name { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>Set for municipal leaders only.</summary>
    public string? MunicipalityCode { get; set; }

    /// <summary>A persona of the demo round: signs in without a password, in Development only.</summary>
    public bool IsDemo { get; set; }
}
