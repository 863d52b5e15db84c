using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What one mail to an applicant says.</summary>
/// <param name="After">Small print, after the link.</param>
internal sealed record ApplicantMail(string Subject, IReadOnlyList<string> Paragraphs, string LinkWords, Uri Link, IReadOnlyList<string> After);

/// <summary>
/// What the mails to applicants say. None holds what an applicant typed: anybody can type any address into the form, and what they
/// would have us send there.
/// </summary>
internal sealed class ApplicantMails(IStringLocalizer<MailTexts> texts, AnswerWording wording, MailKeys keys, OwnLinks links, TimeProvider clock)
{
    /// <returns><see langword="null"/> when there is nothing to tell any more.</returns>
    public async Task<ApplicantMail?> FindAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().Include(kept => kept.Questions).SingleOrDefaultAsync(kept => kept.Id == mail.SubjectId, ct);
        if (application is null || application.Email != mail.Address)
        {
            return null;
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(kept => kept.Id == application.RoundId, ct);
        var link = links.To(Addresses.Applicant(keys.Unprotect(mail.ProtectedKey!)));
        return mail.Kind switch
        {
            MailKind.ApplicationBegun => Begun(application, round, link),
            MailKind.DraftDeadline => application.State != ApplicationState.Draft || !round.IsOpenOn(DanishTime.Today(clock)) ? null
                : new(
                    texts["Subject_DraftDeadline"], [texts["Text_DraftDeadline", round.Name, Dates.Day(round.ApplicationDeadline)]], texts["GoOn"], link,
                    [texts["ApplicationLinkIsYours"], texts["DraftKept"]]),
            MailKind.ApplicationReceived => Received(application, round, link),
            MailKind.ApplicantAsked => Asked(application, link),
            MailKind.ApplicationWithdrawn => application.State != ApplicationState.Withdrawn ? null
                : new(texts["Subject_ApplicationWithdrawn"], [texts["Text_ApplicationWithdrawn", round.Name, application.Reference]], texts["ApplicationLink"], link, []),
            _ => await AnsweredAsync(db, application, round, link, ct),
        };
    }

    private async Task<ApplicantMail?> AnsweredAsync(SammenDbContext db, Application application, Round round, Uri link, CancellationToken ct)
    {
        if (AnswerOf(application) is not { } answer)
        {
            return null;
        }

        var next = await db.NextDeadlineAsync(round.Id, DanishTime.Today(clock), ct);
        var words = wording.Of(answer, application.WaitlistNumber, round.Name, round.FirstDay, round.LastDay, next);
        return new(words.Subject, [.. words.Before, .. LinesOf(application.AnswerReason ?? ""), .. words.After], texts["ApplicationLink"], link, [texts["AnsweredLinkIsYours"]]);
    }

    private ApplicantMail? Begun(Application application, Round round, Uri link) => application.State != ApplicationState.Draft
        ? Received(application, round, link)
        : new(
            texts["Subject_ApplicationBegun"], [texts["Text_ApplicationBegun", round.Name, Dates.Day(round.ApplicationDeadline)]], texts["GoOn"], link,
            [texts["ApplicationLinkIsYours"], texts["DraftKept"], texts["NotForYou"]]);

    private ApplicantMail? Received(Application application, Round round, Uri link)
    {
        if (application.State is ApplicationState.Draft or ApplicationState.Withdrawn)
        {
            return null;
        }

        List<string> said = [texts["Text_ApplicationReceived", round.Name, application.Reference]];
        if (application.IsLate)
        {
            said.Add(texts["ReceivedLate"]);
        }
        else if (round.ApplicationDeadline >= DanishTime.Today(clock))
        {
            said.Add(texts["ReceivedMayChange", Dates.Day(round.ApplicationDeadline)]);
        }

        if (round.AnswerBy is { } answerBy)
        {
            said.Add(texts["ReceivedAnswerBy", Dates.Day(answerBy)]);
        }

        return new(texts["Subject_ApplicationReceived"], said, texts["ApplicationLink"], link, [texts["ApplicationLinkIsYours"]]);
    }

    /// <summary>The question asked last; one that was answered meanwhile needs no mail.</summary>
    private ApplicantMail? Asked(Application application, Uri link)
        => application.State != ApplicationState.Submitted || application.Questions.MaxBy(question => question.AskedAt) is not { AnsweredAt: null } asked
            ? null
            : new(
                texts["Subject_ApplicantAsked"], [texts["Text_ApplicantAsked"], .. LinesOf(asked.Text), texts["AskedUntil", Dates.Day(asked.OpenUntil)]],
                texts["Reply"], link, [texts["ApplicationLinkIsYours"]]);

    private static ApplicationAnswer? AnswerOf(Application application) => application.State switch
    {
        ApplicationState.Accepted => ApplicationAnswer.Accept,
        ApplicationState.Waitlisted => ApplicationAnswer.Waitlist,
        ApplicationState.Declined => ApplicationAnswer.Decline,
        _ => null,
    };

    private static string[] LinesOf(string typed) => typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
