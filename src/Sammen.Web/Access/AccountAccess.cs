using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.People;

namespace Sammen.Web.Access;

/// <summary>Who invites whom and who sees which accounts, by the access table of the product; and what an invitation's own key opens.</summary>
public static class AccountAccess
{
    private static readonly Role[] ByAdministrators = [Role.Facilitator, Role.MunicipalLeader, Role.ProgrammeManager, Role.Administrator];
    private static readonly Role[] ByManagers = [Role.Facilitator, Role.MunicipalLeader];

    /// <summary>The roles a person invites in, and whose accounts and invitations they see: nobody's for most.</summary>
    public static IReadOnlyList<Role> MayInvite(this SignedInUser user) => user.Role switch
    {
        Role.Administrator => ByAdministrators,
        Role.ProgrammeManager => ByManagers,
        _ => [],
    };

    public static IQueryable<Invitation> VisibleTo(this IQueryable<Invitation> invitations, SignedInUser user)
    {
        var roles = user.MayInvite();
        return invitations.Where(invitation => roles.Contains(invitation.Role));
    }

    public static IQueryable<OutgoingMail> VisibleTo(this IQueryable<OutgoingMail> mails, SignedInUser user)
        => mails.Where(_ => user.Role == Role.Administrator);

    /// <summary>The accounts a person looks after.</summary>
    public static IQueryable<SammenUser> LookedAfterBy(this IQueryable<SammenUser> accounts, SignedInUser user)
    {
        var roles = user.MayInvite();
        return accounts.Where(account => roles.Contains(account.Role));
    }

    /// <exception cref="NotAvailableException">The person may invite nobody in this role.</exception>
    public static void RequireInvite(this SignedInUser user, Role role)
    {
        if (!user.MayInvite().Contains(role))
        {
            throw new NotAvailableException();
        }
    }

    /// <exception cref="NotAvailableException">No such project, or the person assigns nobody to it.</exception>
    public static async Task RequireInviteToAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
    {
        if (!user.MayManage() || !await db.Projects.VisibleTo(user).AnyAsync(project => project.Id == projectId, ct))
        {
            throw new NotAvailableException();
        }
    }

    /// <summary>Nobody is invited who has an account, or an invitation that was neither used nor called back.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.EmailHasAccount"/> or <see cref="Rule.AlreadyInvited"/>.</exception>
    public static async Task RequireUninvitedAsync(this SammenDbContext db, Invitation invitation, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(account => account.NormalizedEmail == invitation.NormalizedEmail, ct))
        {
            throw new RuleBrokenException(Rule.EmailHasAccount);
        }

        if (await db.Invitations.Where(Invitation.IsUnused).AnyAsync(other => other.NormalizedEmail == invitation.NormalizedEmail, ct))
        {
            throw new RuleBrokenException(Rule.AlreadyInvited);
        }
    }

    /// <summary>Whether whoever is invited is there already, or on the way, with the same role and municipality.</summary>
    public static async Task<bool> NeedsNoInvitationAsync(this SammenDbContext db, Invitation invitation, CancellationToken ct)
        => await db.Users.AnyAsync(
                account => account.NormalizedEmail == invitation.NormalizedEmail && account.ClosedAt == null && account.Role == invitation.Role
                    && account.MunicipalityCode == invitation.MunicipalityCode,
                ct)
            || await db.Invitations.Where(Invitation.IsUnused).AnyAsync(
                other => other.NormalizedEmail == invitation.NormalizedEmail && other.Role == invitation.Role && other.MunicipalityCode == invitation.MunicipalityCode, ct);

    /// <summary>The invitation, tracked, for somebody who may invite in its role.</summary>
    /// <exception cref="NotAvailableException">No such invitation, or not theirs to see.</exception>
    public static async Task<Invitation> RequireInvitationAsync(this SammenDbContext db, Guid invitationId, SignedInUser user, CancellationToken ct)
        => await db.Invitations.VisibleTo(user).SingleOrDefaultAsync(invitation => invitation.Id == invitationId, ct) ?? throw new NotAvailableException();

    /// <summary>The mail, tracked, for an administrator.</summary>
    /// <exception cref="NotAvailableException">No such mail, or not theirs to send.</exception>
    public static async Task<OutgoingMail> RequireMailAsync(this SammenDbContext db, Guid mailId, SignedInUser user, CancellationToken ct)
        => await db.Mails.VisibleTo(user).SingleOrDefaultAsync(mail => mail.Id == mailId, ct) ?? throw new NotAvailableException();

    /// <summary>The account, tracked, for an administrator who is one still.</summary>
    /// <exception cref="NotAvailableException">No such account, or not theirs to change.</exception>
    public static async Task<SammenUser> RequireAccountAsync(this SammenDbContext db, Guid userId, SignedInUser user, CancellationToken ct)
        => (user.Role == Role.Administrator ? await db.Users.SingleOrDefaultAsync(account => account.Id == userId, ct) : null) ?? throw new NotAvailableException();

    /// <summary>The person's own account, tracked.</summary>
    /// <exception cref="NotAvailableException">There is none any more.</exception>
    public static async Task<SammenUser> RequireOwnAccountAsync(this SammenDbContext db, SignedInUser user, CancellationToken ct)
        => await db.Users.SingleOrDefaultAsync(account => account.Id == user.Id && account.ClosedAt == null, ct) ?? throw new NotAvailableException();

    /// <summary>The invitation that a key opens, tracked.</summary>
    /// <returns><see langword="null"/> for a key that never was, and for one that no longer opens anything.</returns>
    public static async Task<Invitation?> FindOpenInvitationAsync(this SammenDbContext db, string? key, DateTime now, CancellationToken ct)
    {
        var hash = SecretKey.HashOf(key ?? "");
        return await db.Invitations.SingleOrDefaultAsync(invitation => invitation.KeyHash == hash, ct) is { } invitation && invitation.IsOpenAt(now) ? invitation : null;
    }

    /// <inheritdoc cref="FindOpenInvitationAsync"/>
    /// <exception cref="NotAvailableException">A key that never was, or no longer opens anything.</exception>
    public static async Task<Invitation> RequireOpenInvitationAsync(this SammenDbContext db, string? key, DateTime now, CancellationToken ct)
        => await db.FindOpenInvitationAsync(key, now, ct) ?? throw new NotAvailableException();

    /// <summary>Assigns somebody who accepts an invitation to the project it was made for, as whoever invited them. A course that was closed meanwhile takes nobody.</summary>
    /// <returns>Whether they are assigned now.</returns>
    public static async Task<bool> AssignInvitedAsync(this SammenDbContext db, Invitation invitation, Guid facilitatorId, DateTime now, CancellationToken ct)
    {
        var project = await db.Projects.Include(project => project.Facilitators)
            .SingleOrDefaultAsync(project => project.Id == invitation.ProjectId && project.ClosedAt == null, ct);
        project?.Assign(facilitatorId, invitation.InvitedById, now);
        return project is not null;
    }

    /// <summary>The open account, tracked, if nobody has changed what it is since it was read.</summary>
    /// <param name="read">As it was then.</param>
    /// <exception cref="NotAvailableException">It is another by now.</exception>
    public static async Task<SammenUser> RequireUnchangedAsync(this SammenDbContext db, SammenUser read, CancellationToken ct)
        => await db.Users.SingleOrDefaultAsync(account => account.Id == read.Id && account.SecurityStamp == read.SecurityStamp && account.ClosedAt == null, ct)
            ?? throw new NotAvailableException();

    /// <summary>Somebody who acts as an account without being signed in to it.</summary>
    public static SignedInUser AsSignedIn(this SammenUser account) => new(account.Id, account.Name, account.Role, account.MunicipalityCode);
}
