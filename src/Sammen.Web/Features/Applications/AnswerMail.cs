using Microsoft.Extensions.Localization;
using Sammen.Domain.Applications;

namespace Sammen.Web.Features.Applications;

/// <summary>What an applicant will read, as the managers see it before it is sent.</summary>
/// <param name="Lines">What is said besides the reason.</param>
internal sealed record AnswerMail(string Subject, IReadOnlyList<string> Lines)
{
    /// <summary>The one place that composes it.</summary>
    public static AnswerMail Of(AnswerRow row, string round, IStringLocalizer<ApplicationsTexts> texts) => row.Answer switch
    {
        ApplicationAnswer.Accept => new(texts["MailAcceptSubject", round], [texts["MailAcceptText", round]]),
        ApplicationAnswer.Waitlist => new(texts["MailWaitlistSubject", round], [texts["MailWaitlistText", round, row.WaitlistNumber ?? 0]]),
        _ => new(texts["MailDeclineSubject", round], [texts["MailDeclineText", round]]),
    };
}
