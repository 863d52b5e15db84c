using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Me;

/// <summary>A person's own account, as they see it.</summary>
/// <param name="HasPassword">A persona of the demo has none.</param>
/// <param name="Mail">The mails that are theirs to do without; none for who gets no such mail.</param>
/// <param name="CalendarSince">When the address of their calendar was made, UTC; <see langword="null"/> while they have none.</param>
/// <param name="SignIns">Those that still count, newest first.</param>
public sealed record MyAccountView(
    string Name, string Email, Role Role, MunicipalityName? Municipality, bool HasPassword, DateTime? CalendarSince, IReadOnlyList<MyMail> Mail,
    IReadOnlyList<MySignIn> SignIns);

/// <summary>One kind of mail that a person can do without.</summary>
public sealed record MyMail(MailKind Kind, bool IsWanted);

/// <summary>One sign-in of theirs. Of where it was made nothing is kept.</summary>
public sealed record MySignIn(Guid SessionId, DateTime StartedAt);

public sealed class MeQueries(Readings readings)
{
    /// <param name="now">UTC.</param>
    public async Task<MyAccountView?> FindAsync(DateTime now, CancellationToken ct)
    {
        var over = now - Session.Lifetime;
        await using var reading = await readings.OpenAsync(ct);
        await reading.HoldConnectionAsync(ct);
        var signIns = await reading.OwnSessions
            .Where(session => session.EndedAt == null && session.StartedAt > over)
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Select(session => new MySignIn(session.Id, session.StartedAt))
            .ToListAsync(ct);
        var account = await reading.People
            .Where(person => person.Id == reading.User.Id)
            .Select(person => new
            {
                person.Name,
                person.Email,
                person.Role,
                HasPassword = person.PasswordHash != null,
                person.CalendarKeyMadeAt,
                Municipality = reading.Municipalities.Where(home => home.Code == person.MunicipalityCode).Select(home => home.Name).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (account is null)
        {
            return null;
        }

        var off = await reading.OwnMailTurnedOff.Select(row => row.Kind).ToListAsync(ct);
        var mail = MailTurnedOff.OptionalFor(account.Role).Select(kind => new MyMail(kind, !off.Contains(kind))).ToList();
        return new MyAccountView(account.Name, account.Email ?? "", account.Role, account.Municipality, account.HasPassword, account.CalendarKeyMadeAt, mail, signIns);
    }
}
