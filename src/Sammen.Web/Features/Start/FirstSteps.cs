using Microsoft.EntityFrameworkCore;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Start;

/// <summary>Leads through an empty installation by the hand: what each who runs it does first, ticked when it is done.</summary>
internal static class FirstSteps
{
    /// <summary>Two queries. Whether mail is set up is the page's to add: no database knows.</summary>
    public static async Task<IReadOnlyList<FirstStep>> ReadAdministratorsStepsAsync(this Reading reading, CancellationToken ct)
    {
        var managers = await reading.Accounts.AnyAsync(account => account.Role == Role.ProgrammeManager && account.ClosedAt == null, ct)
            || await reading.Invitations.Where(Invitation.IsUnused).AnyAsync(invitation => invitation.Role == Role.ProgrammeManager, ct);
        return
        [
            new(FirstStepKind.InviteManagers, managers),
            new(FirstStepKind.WritePublicTexts, await reading.PublicTexts.AnyAsync(ct)),
        ];
    }

    /// <summary>Four queries at most.</summary>
    public static async Task<IReadOnlyList<FirstStep>> ReadManagersStepsAsync(this Reading reading, CancellationToken ct) =>
    [
        new(FirstStepKind.OpenRound, await reading.RoundsRun.AnyAsync(ct)),
        new(FirstStepKind.MakeProject, await reading.Projects.AnyAsync(ct)),
        new(FirstStepKind.InvitePeople, await IsInvitedAsync(reading, Role.Facilitator, ct) && await IsInvitedAsync(reading, Role.MunicipalLeader, ct)),
    ];

    private static Task<bool> IsInvitedAsync(Reading reading, Role role, CancellationToken ct)
        => reading.Accounts.Select(account => account.Role).Concat(reading.Invitations.Where(Invitation.IsUnused).Select(invitation => invitation.Role)).AnyAsync(invited => invited == role, ct);
}
