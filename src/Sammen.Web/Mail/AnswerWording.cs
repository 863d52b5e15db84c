using Microsoft.Extensions.Localization;
using Sammen.Domain.Applications;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What an answer says around the programme managers' own words.</summary>
/// <param name="Before">Paragraphs before the reason.</param>
/// <param name="After">Paragraphs after it.</param>
public sealed record AnswerWords(string Subject, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>The one place that words an answer to an application: as it is shown to who sends it, and as it is sent.</summary>
public sealed class AnswerWording(IStringLocalizer<MailTexts> texts, OwnLinks links)
{
    /// <param name="waitlistNumber">With a place on the waitlist.</param>
    /// <param name="round">Its name.</param>
    /// <param name="nextDeadline">The last day to apply for another round that is open; <see langword="null"/> where there is none.</param>
    public AnswerWords Of(ApplicationAnswer answer, int? waitlistNumber, string round, DateOnly firstDay, DateOnly lastDay, DateOnly? nextDeadline)
    {
        var said = answer switch
        {
            ApplicationAnswer.Accept => texts["Text_Accepted", round, Dates.Day(firstDay), Dates.Day(lastDay)],
            ApplicationAnswer.Waitlist => texts["Text_Waitlisted", round, waitlistNumber ?? 1],
            _ => texts["Text_Declined", round],
        };
        IReadOnlyList<string> after = answer == ApplicationAnswer.Accept
            ? [texts["AcceptedNext"]]
            :
            [
                nextDeadline is { } next ? texts["NextRound", Dates.Day(next)] : texts["NextRoundUnknown"],
                texts["BeginByYourselves", links.To(Addresses.Prompts)],
            ];
        return new(SubjectOf(answer), [said], after);
    }

    private string SubjectOf(ApplicationAnswer answer) => texts[$"Subject_{answer}"];
}
