using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.People;

/// <summary>One account in the table.</summary>
/// <param name="LastSignInAt">UTC; <see langword="null"/> for never, or not since it is kept.</param>
/// <param name="IsMe">The reader's own.</param>
public sealed record PersonRow(
    Guid Id, string Name, string? Email, Role Role, MunicipalityName? Municipality, DateTime? LastSignInAt, DateTime? ClosedAt, bool IsMe);

/// <summary>One invitation in the table.</summary>
/// <param name="By">Who invited.</param>
/// <param name="InvitedAt">UTC.</param>
/// <param name="AcceptedAs">The name of the account that was made with it.</param>
public sealed record InvitationRow(
    Guid Id, string Email, Role Role, MunicipalityName? Municipality, string By, DateTime InvitedAt, DateTime ExpiresAt, DateTime? UsedAt, string? AcceptedAs, DateTime? CalledBackAt)
{
    /// <summary>Neither used nor called back.</summary>
    public bool IsUnused => UsedAt is null && CalledBackAt is null;
}

/// <summary>A page of a table.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Roles">What the reader can narrow the table to, and invite in.</param>
/// <param name="MayClose">The reader deactivates and activates accounts.</param>
public sealed record PageOfPeople<TRow>(IReadOnlyList<TRow> Rows, int Total, IReadOnlyList<Role> Roles, bool MayClose);

/// <summary>The people a person looks after: an administrator everybody, a programme manager facilitators and leaders.</summary>
public sealed class PeopleQueries(Readings readings)
{
    public const int PageSize = 25;

    /// <summary>Two queries.</summary>
    public async Task<PageOfPeople<PersonRow>> ListAsync(PeopleListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var accounts = reading.Accounts;
        if (listing.Role is { } role)
        {
            accounts = accounts.Where(account => account.Role == role);
        }

        if (TextSearch.PatternFor(listing.Word) is { } pattern)
        {
            accounts = accounts.Where(account => TextSearch.Holds(account.Name, pattern) || TextSearch.Holds(account.Email!, pattern)
                || reading.Municipalities.Any(municipality => municipality.Code == account.MunicipalityCode && TextSearch.Holds(municipality.Name.Brief, pattern)));
        }

        var total = await accounts.CountAsync(ct);
        var rows = await accounts
            .OrderBy(account => account.ClosedAt != null).ThenBy(account => account.Name).ThenBy(account => account.Id)
            .Skip((listing.Page - 1) * PageSize).Take(PageSize)
            .Select(account => new PersonRow(
                account.Id,
                account.Name,
                account.Email,
                account.Role,
                reading.Municipalities.Where(municipality => municipality.Code == account.MunicipalityCode).Select(municipality => municipality.Name).FirstOrDefault(),
                account.LastSignInAt,
                account.ClosedAt,
                account.Id == reading.User.Id))
            .ToListAsync(ct);
        return new(rows, total, reading.User.MayInvite(), reading.User.Role == Role.Administrator);
    }

    /// <summary>Those nobody has used first, the newest first. Two queries.</summary>
    public async Task<PageOfPeople<InvitationRow>> ListInvitationsAsync(PeopleListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var invitations = reading.Invitations;
        if (listing.Role is { } role)
        {
            invitations = invitations.Where(invitation => invitation.Role == role);
        }

        if (TextSearch.PatternFor(listing.Word) is { } pattern)
        {
            invitations = invitations.Where(invitation => TextSearch.Holds(invitation.Email, pattern)
                || reading.Municipalities.Any(municipality => municipality.Code == invitation.MunicipalityCode && TextSearch.Holds(municipality.Name.Brief, pattern)));
        }

        var total = await invitations.CountAsync(ct);
        var rows = await invitations
            .OrderBy(invitation => invitation.UsedAt != null || invitation.CalledBackAt != null)
            .ThenByDescending(invitation => invitation.InvitedAt).ThenBy(invitation => invitation.Id)
            .Skip((listing.Page - 1) * PageSize).Take(PageSize)
            .Select(invitation => new InvitationRow(
                invitation.Id,
                invitation.Email,
                invitation.Role,
                reading.Municipalities.Where(municipality => municipality.Code == invitation.MunicipalityCode).Select(municipality => municipality.Name).FirstOrDefault(),
                reading.People.Where(person => person.Id == invitation.InvitedById).Select(person => person.Name).First(),
                invitation.InvitedAt,
                invitation.ExpiresAt,
                invitation.UsedAt,
                reading.People.Where(person => person.Id == invitation.UsedById).Select(person => person.Name).FirstOrDefault(),
                invitation.CalledBackAt))
            .ToListAsync(ct);
        return new(rows, total, reading.User.MayInvite(), reading.User.Role == Role.Administrator);
    }
}
