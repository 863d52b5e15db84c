using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Rounds;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What one mail to an applicant says.</summary>
/// <param name="After">Small print, after the link.</param>
internal sealed record ApplicantMail(string Subject, IReadOnlyList<string> Paragraphs, string LinkWords, Uri Link, IReadOnlyList<string> After);

/// <summary>
/// What the mails to applicants say. None holds what an applicant typed: anybody can type any address into the form, and what they
/// would have us send there.
/// </summary>
internal sealed class ApplicantMails(IStringLocalizer<MailTexts> texts, MailKeys keys, OwnLinks links, TimeProvider clock)
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
            MailKind.ApplicationReceived => Received(application, round, link),
            MailKind.ApplicantAsked => Asked(application, link),
            MailKind.ApplicationWithdrawn => application.State != ApplicationState.Withdrawn ? null
                : new(texts["Subject_ApplicationWithdrawn"], [Filled("Text_ApplicationWithdrawn", round.Name, application.Reference)], texts["ApplicationLink"], link, []),
            _ => AnswerOf(application) is { } answer ? Answered(answer, application.AnswerReason, application.WaitlistNumber, round, await NextDeadlineAsync(db, round, ct), link) : null,
        };
    }

    /// <summary>What an answer says to its applicant: as it is shown to who sends it, and as it is sent.</summary>
    /// <param name="reason">The programme managers' own words.</param>
    /// <param name="nextDeadline">Of another round that is open; <see langword="null"/> where there is none.</param>
    public ApplicantMail Answered(ApplicationAnswer answer, string? reason, int? waitlistNumber, Round round, DateOnly? nextDeadline, Uri link)
    {
        List<string> said = [answer switch
        {
            ApplicationAnswer.Accept => Filled("Text_Accepted", round.Name, Dates.Day(round.FirstDay), Dates.Day(round.LastDay)),
            ApplicationAnswer.Waitlist => Filled("Text_Waitlisted", round.Name, waitlistNumber ?? 1),
            _ => Filled("Text_Declined", round.Name),
        }];
        said.AddRange((reason ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (answer == ApplicationAnswer.Accept)
        {
            said.Add(texts["AcceptedNext"]);
        }
        else
        {
            said.Add(nextDeadline is { } next ? Filled("NextRound", Dates.Day(next)) : texts["NextRoundUnknown"]);
            said.Add(Filled("BeginByYourselves", links.To(Addresses.Prompts)));
        }

        return new(SubjectOf(answer), said, texts["ApplicationLink"], link, [texts["ApplicationLinkIsYours"]]);
    }

    /// <summary>The last day to apply for another round that is open.</summary>
    public async Task<DateOnly?> NextDeadlineAsync(SammenDbContext db, Round round, CancellationToken ct)
        => await db.Rounds.Where(Round.OpenOn(DanishTime.Today(clock))).Where(other => other.Id != round.Id).MinAsync(other => (DateOnly?)other.ApplicationDeadline, ct);

    private ApplicantMail? Begun(Application application, Round round, Uri link) => application.State != ApplicationState.Draft
        ? Received(application, round, link)
        : new(
            texts["Subject_ApplicationBegun"], [Filled("Text_ApplicationBegun", round.Name, Dates.Day(round.ApplicationDeadline))], texts["GoOn"], link,
            [texts["ApplicationLinkIsYours"], texts["DraftKept"], texts["NotForYou"]]);

    private ApplicantMail? Received(Application application, Round round, Uri link)
    {
        if (application.State is ApplicationState.Draft or ApplicationState.Withdrawn)
        {
            return null;
        }

        List<string> said = [Filled("Text_ApplicationReceived", round.Name, application.Reference)];
        if (application.IsLate)
        {
            said.Add(texts["ReceivedLate"]);
        }
        else if (round.ApplicationDeadline >= DanishTime.Today(clock))
        {
            said.Add(Filled("ReceivedMayChange", Dates.Day(round.ApplicationDeadline)));
        }

        if (round.AnswerBy is { } answerBy)
        {
            said.Add(Filled("ReceivedAnswerBy", Dates.Day(answerBy)));
        }

        return new(texts["Subject_ApplicationReceived"], said, texts["ApplicationLink"], link, [texts["ApplicationLinkIsYours"]]);
    }

    /// <summary>The question asked last; one that was answered meanwhile needs no mail.</summary>
    private ApplicantMail? Asked(Application application, Uri link)
        => application.State != ApplicationState.Submitted || application.Questions.MaxBy(question => question.AskedAt) is not { AnsweredAt: null } asked
            ? null
            : new(
                texts["Subject_ApplicantAsked"], [texts["Text_ApplicantAsked"], .. asked.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), Filled("AskedUntil", Dates.Day(asked.OpenUntil))],
                texts["Reply"], link, [texts["ApplicationLinkIsYours"]]);

    private static ApplicationAnswer? AnswerOf(Application application) => application.State switch
    {
        ApplicationState.Accepted => ApplicationAnswer.Accept,
        ApplicationState.Waitlisted => ApplicationAnswer.Waitlist,
        ApplicationState.Declined => ApplicationAnswer.Decline,
        _ => null,
    };

    private string SubjectOf(ApplicationAnswer answer) => texts[$"Subject_{answer}"];

    private string Filled(string text, params object[] words) => string.Format(CultureInfo.CurrentCulture, texts[text], words);
}
