using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Mail;

namespace Sammen.Web.Features.UnsentMail;

public sealed class SendMailAgain(Operations operations, MailKeys keys)
{
    /// <summary>Tries a mail that was given up from the beginning. An invitation and an applicant's link get a new key: the old one was wiped.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.InvitationOver"/>.</exception>
    public Task HandleAsync(Guid mailId, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var (db, user, now) = operation;
            var mail = await db.RequireMailAsync(mailId, user, ct);
            if (mail.State != MailState.GivenUp)
            {
                return null;
            }

            string? key = null;
            if (mail.Kind == MailKind.Invitation)
            {
                var invitation = await db.RequireInvitationAsync(mail.SubjectId, user, ct);
                invitation.Renew(user.Id, now);
                key = keys.Protect(invitation.NewKey!);
            }

            else if (mail.IsToApplicant)
            {
                var opens = SecretKey.Make();
                (await db.RequireApplicationOfAsync(mail, ct)).AddKey(opens, now);
                key = keys.Protect(opens);
            }

            mail.SendAgain(key, now);
            return new MailSentAgain(mail.Id);
        },
        ct);
}
