using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Projects;

/// <summary>A municipality's first leader, to be invited with its project.</summary>
/// <param name="InvitationId">Named by the form, so that sending it twice invites once.</param>
internal sealed record FirstLeader(Guid InvitationId, string Email, string MunicipalityCode, string Culture)
{
    public Invitation ToInvitation(Operation operation) => new(
        InvitationId, new InvitedPerson(Email, Role.MunicipalLeader, MunicipalityCode, ProjectId: null, Culture), operation.User.Id, operation.Now);
}

/// <summary>Invites the leaders of projects that are made in the same change.</summary>
internal static class LeaderInvitations
{
    /// <summary>Somebody typed the address: one that cannot be invited is refused. Who is there already, or on the way, needs no invitation.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.EmailHasAccount"/> or <see cref="Rule.AlreadyInvited"/>.</exception>
    public static async Task InviteAsync(this Operation operation, FirstLeader leader, CancellationToken ct)
    {
        operation.User.RequireInvite(Role.MunicipalLeader);
        var invitation = leader.ToInvitation(operation);
        if (await operation.Db.NeedsNoInvitationAsync(invitation, ct))
        {
            return;
        }

        await operation.Db.RequireUninvitedAsync(invitation, ct);
        operation.Add(invitation);
    }

    /// <summary>The addresses stood in applications: whoever has an account or an invitation already, in whatever role, is not invited, and nothing is stopped by it. Two queries.</summary>
    public static async Task InviteUnknownAsync(this Operation operation, IReadOnlyCollection<FirstLeader> leaders, CancellationToken ct)
    {
        if (leaders.Count == 0)
        {
            return;
        }

        operation.User.RequireInvite(Role.MunicipalLeader);
        var invitations = leaders.Select(leader => leader.ToInvitation(operation)).DistinctBy(invitation => invitation.NormalizedEmail, StringComparer.Ordinal).ToList();
        var addresses = invitations.ConvertAll(invitation => invitation.NormalizedEmail);
        var known = await operation.Db.Users
            .Where(account => addresses.Contains(account.NormalizedEmail!))
            .Select(account => account.NormalizedEmail!)
            .ToHashSetAsync(StringComparer.Ordinal, ct);
        known.UnionWith(await operation.Db.Invitations
            .Where(Invitation.IsUnused)
            .Where(invitation => addresses.Contains(invitation.NormalizedEmail))
            .Select(invitation => invitation.NormalizedEmail)
            .ToListAsync(ct));
        foreach (var invitation in invitations.Where(invitation => !known.Contains(invitation.NormalizedEmail)))
        {
            operation.Add(invitation);
        }
    }

    private static void Add(this Operation operation, Invitation invitation)
    {
        operation.Db.Invitations.Add(invitation);
        operation.Besides.Add(new PersonInvited(invitation.Id));
    }
}
