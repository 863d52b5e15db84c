using Microsoft.EntityFrameworkCore;
using Sammen.Data.Mail;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Me;

/// <summary>Says which of the mails a person can do without they get (docs/mail.md). What is on its way already still comes.</summary>
public sealed class ChooseMyMail(Operations operations)
{
    /// <param name="wanted">The kinds to get from now on. One the person's role does not get, or cannot do without, changes nothing.</param>
    public Task HandleAsync(IReadOnlyCollection<MailKind> wanted, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var account = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
            var off = await operation.Db.MailTurnedOff.Where(row => row.UserId == account.Id).ToListAsync(ct);
            var unwanted = MailTurnedOff.OptionalFor(account.Role).Except(wanted).ToList();
            if (unwanted.ToHashSet().SetEquals(off.Select(row => row.Kind)))
            {
                return null;
            }

            operation.Db.MailTurnedOff.RemoveRange(off.Where(row => !unwanted.Contains(row.Kind)));
            operation.Db.MailTurnedOff.AddRange(unwanted.Except(off.Select(row => row.Kind)).Select(kind => new MailTurnedOff(account.Id, kind)));
            return new MailChosen(account.Id);
        },
        ct);
}
