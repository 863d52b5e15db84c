using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain.Lessons;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What the mails about lessons say, to the leaders who decide on them.</summary>
internal sealed class LessonMails(IStringLocalizer<MailTexts> texts, OwnLinks links, TimeProvider clock)
{
    private const int MostTold = 20;

    /// <summary>What of a project waits for the receiver's decision when the mail is sent, by title.</summary>
    /// <returns><see langword="null"/> when nothing waits any more, or the receiver does not decide on it.</returns>
    public async Task<MailWords?> FindProposedAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var waiting = await reading.Lessons
            .Where(lesson => lesson.ProjectId == mail.SubjectId && lesson.State == LessonState.Proposed)
            .OrderBy(lesson => lesson.ProposedAt).ThenBy(lesson => lesson.Id)
            .Take(MostTold)
            .Select(lesson => new { lesson.Title, Project = lesson.Project.Title })
            .ToListAsync(ct);
        return waiting.Count == 0 ? null : new MailWords(
            texts[waiting.Count == 1 ? "LessonProposedSubject" : "LessonsProposedSubject", waiting[0].Project],
            [texts["LessonsProposedText", waiting[0].Project], .. waiting.Select(lesson => lesson.Title), texts["LessonsProposedNext"]],
            new MailLink(texts["LessonsLink"], links.To(Addresses.LessonsOf(mail.SubjectId))));
    }
}
