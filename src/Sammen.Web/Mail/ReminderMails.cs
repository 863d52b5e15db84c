using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What a morning's reminders say: of what was due when they were put together, that which is so still and their receiver may see.</summary>
internal sealed class ReminderMails(IStringLocalizer<MailTexts> texts, OwnLinks links, WorkshopMails workshops, CalendarFile calendar, TimeProvider clock)
{
    /// <summary>Of each kind: the rest stands on the start page.</summary>
    private const int MostTold = 20;

    /// <summary>Five queries.</summary>
    /// <returns><see langword="null"/> when nothing of it is so any more, or for its receiver to see.</returns>
    public async Task<MailWords?> FindAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var told = (await db.Reminders.Where(reminder => reminder.MailId == mail.Id).Select(reminder => new { reminder.Kind, reminder.SubjectId }).ToListAsync(ct))
            .ToLookup(reminder => reminder.Kind, reminder => reminder.SubjectId);
        var soon = await ReadWorkshopsAsync(reading, [.. told[MailKind.WorkshopSoon]], isOver: false, ct);
        var over = await ReadWorkshopsAsync(reading, [.. told[MailKind.WorkshopStillPlanned]], isOver: true, ct);
        var followUps = await ReadFollowUpsAsync(reading, [.. told[MailKind.FollowUpDue], .. told[MailKind.FollowUpOverdue]], ct);
        var rounds = await ReadRoundsAsync(reading, [.. told[MailKind.AnswersDue]], ct);
        List<string> paragraphs =
        [
            .. soon.GroupBy(workshop => workshop.EventId).Select(parts => ToldOnce([.. parts])),
            .. followUps,
            .. over.Select(workshop => $"{texts["StillPlanned", workshop.Title, Dates.Day(workshop.StartsAt), workshop.Project]} {links.To(Addresses.Workshop(workshop.Id))}"),
            .. rounds,
        ];
        return paragraphs.Count == 0 ? null : new MailWords(
            texts["Subject_Reminders"], paragraphs, new MailLink(texts["StartLink"], links.To(Addresses.Start)),
            soon.Count == 0 ? null : new MailAttachment(FileNames.Of(NameOf(soon), reading.Today, CalendarFile.Extension), CalendarFile.MediaType, calendar.Write(soon)));
    }

    /// <summary>The parts of a shared plan are one activity with a way to each of them.</summary>
    private string ToldOnce(IReadOnlyList<CalendarWorkshop> parts) => string.Join(
        '\n',
        [workshops.Told(parts[0]), .. parts.Select(part => $"{(parts.Count == 1 ? texts["OpenIt"].Value : $"{part.Project}:")} {links.To(Addresses.Workshop(part.Id))}")]);

    private string NameOf(List<CalendarWorkshop> soon) => soon.Select(workshop => workshop.EventId).Distinct().Count() == 1 ? soon[0].Title : texts["Activities"];

    /// <param name="isOver">Their day has passed; else they are to come.</param>
    private static Task<List<CalendarWorkshop>> ReadWorkshopsAsync(Reading reading, IReadOnlyList<Guid> ids, bool isOver, CancellationToken ct)
    {
        var today = DanishTime.ToUtc(reading.Today, TimeOnly.MinValue);
        var planned = reading.Workshops
            .Where(workshop => ids.Contains(workshop.Id) && workshop.State == WorkshopState.Planned && workshop.Project.ClosedAt == null && workshop.StartsAt < today == isOver)
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(MostTold);
        return CalendarQueries.ReadAsync(reading, planned, ct);
    }

    private async Task<IEnumerable<string>> ReadFollowUpsAsync(Reading reading, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var open = await reading.FollowUps
            .Where(followUp => ids.Contains(followUp.Id) && followUp.State == FollowUpState.Open && followUp.Project.ClosedAt == null)
            .OrderBy(followUp => followUp.Due).ThenBy(followUp => followUp.Id)
            .Take(MostTold)
            .Select(followUp => new { followUp.Id, followUp.ProjectId, followUp.What, followUp.Due, Project = followUp.Project.Title })
            .ToListAsync(ct);
        return open.Select(followUp => $"{texts[followUp.Due < reading.Today ? "FollowUpWasDue" : "FollowUpDue", Dates.Day(followUp.Due), followUp.What, followUp.Project]} "
            + links.To(Addresses.FollowUp(followUp.ProjectId, followUp.Id)));
    }

    private async Task<IEnumerable<string>> ReadRoundsAsync(Reading reading, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rounds = await reading.RoundsRun
            .Where(round => ids.Contains(round.Id))
            .Select(round => new
            {
                round.Id,
                round.Name,
                round.AnswerBy,
                Waiting = reading.Applications.Count(application => application.RoundId == round.Id && application.State == ApplicationState.Submitted),
            })
            .Where(round => round.Waiting > 0)
            .OrderBy(round => round.AnswerBy).ThenBy(round => round.Id)
            .Take(MostTold)
            .ToListAsync(ct);
        return rounds.Select(round => texts[round.Waiting == 1 ? "AnswersDueOne" : "AnswersDueMany", round.Name, Dates.Day(round.AnswerBy!.Value), round.Waiting]
            + $" {links.To(Addresses.Round(round.Id))}");
    }
}
