using System.Linq.Expressions;
using Sammen.Domain.Projects;

namespace Sammen.Domain.People;

/// <summary>
/// Somebody is asked to join the programme in a role (invitation). Whoever has its key makes an account with it, once, while it is
/// open. A leader's invitation gives their municipality: they will see all its projects.
/// </summary>
public sealed class Invitation : Entity
{
    public const int CultureMaxLength = 10;

    /// <summary>How long a key counts, from when it was made.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    private Invitation()
    {
    }

    /// <param name="id">Names the invitation, so that sending it twice makes one.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.UnknownChoice"/>, <see cref="Rule.MunicipalityMissing"/> or those of <see cref="EmailAddress.Required"/>.
    /// </exception>
    public Invitation(Guid id, InvitedPerson person, Guid byId, DateTime at)
    {
        Id = id;
        Email = EmailAddress.Required(person.Email);
        NormalizedEmail = EmailAddress.Normalized(Email);
        Role = Choice.Known(person.Role);
        if (Role == Role.MunicipalLeader && person.MunicipalityCode is null)
        {
            throw new RuleBrokenException(Rule.MunicipalityMissing);
        }

        MunicipalityCode = Role == Role.MunicipalLeader ? person.MunicipalityCode : null;
        ProjectId = Role == Role.Facilitator ? person.ProjectId : null;
        Culture = person.Culture;
        InvitedById = byId;
        InvitedAt = at;
        RenewKey(at);
        Sign(byId, at);
    }

    public string Email { get; private set; } = "";

    /// <summary>Tells whether two invitations are the same person's.</summary>
    public string NormalizedEmail { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>For a municipal leader, and only for one.</summary>
    public string? MunicipalityCode { get; private set; }

    /// <summary>The project a facilitator is assigned to when they accept; <see langword="null"/> for none.</summary>
    public Guid? ProjectId { get; private set; }

    /// <summary>The language of the mail, and of the account until the person chooses: the name of a culture.</summary>
    public string Culture { get; private set; } = "";

    public Guid InvitedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime InvitedAt { get; private set; }

    /// <summary>What is kept of the key.</summary>
    public string KeyHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; <see langword="null"/> until somebody made an account with it.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The account that was made with it.</summary>
    public Guid? UsedById { get; private set; }

    /// <summary>UTC; <see langword="null"/> while nobody has called it back.</summary>
    public DateTime? CalledBackAt { get; private set; }

    /// <summary>The key itself, known only to the object that has just made it; <see langword="null"/> on one that was read.</summary>
    public string? NewKey { get; private set; }

    /// <summary>Neither used nor called back: it can be sent again, also when its key is too old.</summary>
    public static Expression<Func<Invitation, bool>> IsUnused { get; } = invitation => invitation.UsedAt == null && invitation.CalledBackAt == null;

    /// <summary>Whether an account can be made with it at this moment.</summary>
    /// <param name="now">UTC.</param>
    public bool IsOpenAt(DateTime now) => UsedAt is null && CalledBackAt is null && now < ExpiresAt;

    /// <summary>Makes a new key that counts from now; the old one no longer opens anything.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public void Renew(Guid byId, DateTime at)
    {
        RequireUnused();
        RenewKey(at);
        Sign(byId, at);
    }

    /// <summary>Its key no longer opens anything.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public void CallBack(Guid byId, DateTime at)
    {
        RequireUnused();
        CalledBackAt = at;
        Sign(byId, at);
    }

    /// <summary>Somebody made their account with it.</summary>
    /// <param name="byId">The account.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public void Use(Guid byId, DateTime at)
    {
        if (!IsOpenAt(at))
        {
            throw new RuleBrokenException(Rule.InvitationOver);
        }

        (UsedAt, UsedById) = (at, byId);
        Sign(byId, at);
    }

    private void RequireUnused()
    {
        if (UsedAt is not null || CalledBackAt is not null)
        {
            throw new RuleBrokenException(Rule.InvitationOver);
        }
    }

    private void RenewKey(DateTime at)
    {
        NewKey = SecretKey.Make();
        KeyHash = SecretKey.HashOf(NewKey);
        ExpiresAt = at + Validity;
    }
}

/// <summary>Who is invited, and as what.</summary>
/// <param name="Email">As typed.</param>
/// <param name="MunicipalityCode">For a municipal leader; left out for all others.</param>
/// <param name="ProjectId">For a facilitator: the <see cref="Project"/> they are assigned to when they accept.</param>
/// <param name="Culture">The name of the culture the mail is written in.</param>
public sealed record InvitedPerson(string? Email, Role Role, string? MunicipalityCode, Guid? ProjectId, string Culture);
