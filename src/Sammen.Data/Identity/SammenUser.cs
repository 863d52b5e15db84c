using Microsoft.AspNetCore.Identity;
using Sammen.Domain;
using Sammen.Domain.People;

namespace Sammen.Data.Identity;

/// <summary>A person with an account. Signs in by email; has one role, and for a leader the municipality they lead in.</summary>
public sealed class SammenUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;
    public const int CultureMaxLength = 10;
    public const string DefaultCulture = "da-DK";

    private Role role;
    private string? municipalityCode;

    /// <summary>The name shown beside what the person wrote.</summary>
    public string Name { get; set; } = "";

    public Role Role
    {
        get => role;
        init => role = value;
    }

    /// <summary>Set for municipal leaders only.</summary>
    public string? MunicipalityCode
    {
        get => municipalityCode;
        init => municipalityCode = value;
    }

    /// <summary>The language of mail to the person: the name of a culture.</summary>
    public string Culture { get; set; } = DefaultCulture;

    /// <summary>UTC; <see langword="null"/> for somebody who never has, or not since it is kept.</summary>
    public DateTime? LastSignInAt { get; private set; }

    /// <summary>A persona of the demo round: signs in without a password, in Development only.</summary>
    public bool IsDemo { get; set; }

    /// <summary>UTC; <see langword="null"/> for an account that is open. A closed one keeps its signatures and cannot be signed in to.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What is kept of the key of the person's calendar subscription; <see langword="null"/> while there is none.</summary>
    public string? CalendarKeyHash { get; private set; }

    /// <summary>When that key was made, UTC.</summary>
    public DateTime? CalendarKeyMadeAt { get; private set; }

    /// <summary>From now on this key opens the person's calendar subscription, and an earlier one opens nothing.</summary>
    /// <param name="at">UTC.</param>
    public void OpenCalendar(string key, DateTime at)
    {
        (CalendarKeyHash, CalendarKeyMadeAt) = (SecretKey.HashOf(key), at);
        RenewConcurrencyStamp();
    }

    /// <summary>No key opens the person's calendar subscription any more.</summary>
    public void EndCalendar()
    {
        (CalendarKeyHash, CalendarKeyMadeAt) = (null, null);
        RenewConcurrencyStamp();
    }

    /// <summary>From now on the person has this role. What was signed in to before it no longer counts.</summary>
    /// <param name="newMunicipalityCode">For a municipal leader, and only for one.</param>
    public void Become(Role newRole, string? newMunicipalityCode)
    {
        if (newMunicipalityCode is not null != (newRole == Role.MunicipalLeader))
        {
            throw new ArgumentException("A municipality belongs to a municipal leader, and to nobody else.", nameof(newMunicipalityCode));
        }

        (role, municipalityCode) = (newRole, newMunicipalityCode);
        RenewStamp();
    }

    /// <param name="at">UTC.</param>
    public void Close(DateTime at)
    {
        ClosedAt ??= at;
        EndCalendar();
        RenewStamp();
    }

    public void Reopen()
    {
        ClosedAt = null;
        RenewStamp();
    }

    /// <summary>What was signed in to with the password before no longer counts, nor does a link to choose one.</summary>
    public void ChoosePassword(string hash)
    {
        PasswordHash = hash;
        RenewStamp();
    }

    /// <summary>Two changes of an account at once are told apart: the later one is made anew on what the earlier has left.</summary>
    public void RenewConcurrencyStamp() => ConcurrencyStamp = Guid.NewGuid().ToString();

    private void RenewStamp()
    {
        SecurityStamp = Guid.NewGuid().ToString("N");
        RenewConcurrencyStamp();
    }
}
