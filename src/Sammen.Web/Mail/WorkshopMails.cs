using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Calendars;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Mail;

/// <summary>What the mails about workshops say, to people who see the project when the mail is sent.</summary>
internal sealed class WorkshopMails(IStringLocalizer<MailTexts> texts, MethodWords words, OwnLinks links, CalendarFile calendar, TimeProvider clock)
{
    /// <summary>A mail is no calendar: what more there is stands in the plan.</summary>
    private const int MostTold = 20;

    /// <summary>The minutes as their sender looked at them, and the words that go with them.</summary>
    /// <returns><see langword="null"/> when the receiver may not see them any more.</returns>
    public async Task<MailWords?> FindMinutesAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var sent = await reading.SentMinutes
            .Where(minutes => minutes.Id == mail.SubjectId)
            .Select(minutes => new
            {
                minutes.WorkshopId,
                minutes.Workshop.Title,
                minutes.Workshop.StartsAt,
                minutes.Sentence,
                minutes.SentAt,
                minutes.Document,
                By = reading.People.Where(person => person.Id == minutes.SentById).Select(person => person.Name).First(),
                Project = minutes.Workshop.Project.Title,
            })
            .SingleOrDefaultAsync(ct);
        return sent is null ? null : new MailWords(
            texts["Subject_MinutesSent", sent.Title],
            [texts["Text_MinutesSent", sent.By, sent.Title, Dates.DayAndClock(sent.StartsAt), sent.Project], .. sent.Sentence is { } said ? [said] : Array.Empty<string>(), texts["MinutesAttached"]],
            new MailLink(texts["MinutesLink"], links.To(Addresses.WorkshopMinutes(sent.WorkshopId))),
            new MailAttachment(FileNames.Of(sent.Title, DanishTime.DateOf(sent.SentAt), ".docx"), WordDocument.MediaType, sent.Document));
    }

    /// <summary>What others have planned in a course since the mail began to wait, and is still to come.</summary>
    /// <returns><see langword="null"/> when nothing of it is, or the receiver may not see it any more.</returns>
    public async Task<MailWords?> FindPlannedAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var added = db.Happenings
            .Where(row => row.At >= mail.QueuedAt && row.ProjectId == mail.SubjectId && row.Kind == nameof(WorkshopPlanned) && row.ById != mail.ReceiverId)
            .Select(row => row.SubjectId);
        var coming = reading.Workshops
            .Where(Workshop.ComingOn(reading.Today))
            .Where(workshop => workshop.ProjectId == mail.SubjectId && added.Contains(workshop.Id))
            .OrderBy(workshop => workshop.StartsAt).ThenBy(workshop => workshop.Id)
            .Take(MostTold + 1);
        var planned = await CalendarQueries.ReadAsync(reading, coming, ct);
        if (planned.Count == 0)
        {
            return null;
        }

        var told = planned.Take(MostTold).Select(Told);
        var isOne = planned.Count == 1;
        return new MailWords(
            texts[isOne ? "WorkshopPlannedSubject" : "WorkshopsPlannedSubject", planned[0].Project],
            [texts[isOne ? "WorkshopPlannedText" : "WorkshopsPlannedText", planned[0].Project], .. told, .. planned.Count > MostTold ? [texts["WorkshopsPlannedMore"].Value] : Array.Empty<string>()],
            new MailLink(texts["PlanLink"], links.To(Addresses.Workshops(mail.SubjectId))));
    }

    /// <summary>What somebody is invited to, as it stands now, with a file for their calendar.</summary>
    /// <returns><see langword="null"/> when it is no longer to come, or the receiver may not see it any more.</returns>
    public async Task<MailWords?> FindInvitedAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await FindForCalendarAsync(db, mail, ct) is not (var reading, var shown) || shown[0] is not { State: WorkshopState.Planned } workshop)
        {
            return null;
        }

        var by = await reading.WorkshopGuests
            .Where(guest => guest.WorkshopId == mail.SubjectId && guest.UserId == mail.ReceiverId)
            .Select(guest => reading.People.Where(person => person.Id == guest.InvitedById).Select(person => person.Name).First())
            .SingleAsync(ct);
        return Said(
            shown, texts["Subject_WorkshopInvited", workshop.Title],
            [texts["Text_WorkshopInvited", by, workshop.Title, workshop.Project], Told(workshop), texts["CalendarAttached"]]);
    }

    /// <summary>What has become of something its receiver was invited to, as it stands now.</summary>
    /// <returns><see langword="null"/> when it was held meanwhile, or the receiver may not see it any more.</returns>
    public async Task<MailWords?> FindChangedAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await FindForCalendarAsync(db, mail, ct) is not (_, var shown))
        {
            return null;
        }

        return shown[0] switch
        {
            { State: WorkshopState.Cancelled } cancelled => Said(
                shown, texts["WorkshopCancelledSubject", cancelled.Title],
                [texts["WorkshopCancelledText", cancelled.Title, cancelled.Project, Dates.Period(cancelled.StartsAt, cancelled.Minutes)], texts["CalendarAttachedAgain"]]),
            { State: WorkshopState.Planned } changed => Said(
                shown, texts["Subject_WorkshopChanged", changed.Title],
                [texts["Text_WorkshopChanged", changed.Title, changed.Project], Told(changed), texts["CalendarAttachedAgain"]]),
            _ => null,
        };
    }

    /// <summary>What the mail is about, and behind it the other parts of a shared plan that its receiver sees.</summary>
    private async Task<(Reading Reading, IReadOnlyList<CalendarWorkshop> Shown)?> FindForCalendarAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var parts = reading.Workshops
            .Where(part => part.Id == mail.SubjectId
                || reading.Workshops.Any(workshop => workshop.Id == mail.SubjectId && workshop.SharedPlanId != null && workshop.SharedPlanId == part.SharedPlanId))
            .OrderByDescending(part => part.Id == mail.SubjectId).ThenBy(part => part.Id)
            .Take(SharedPlan.MostParts);
        var shown = await CalendarQueries.ReadAsync(reading, parts, ct);
        return shown.Count == 0 ? null : (reading, [.. shown.OrderByDescending(part => part.Id == mail.SubjectId)]);
    }

    /// <param name="shown">The one the mail is about first.</param>
    private MailWords Said(IReadOnlyList<CalendarWorkshop> shown, string subject, IReadOnlyList<string> paragraphs) => new(
        subject, paragraphs,
        new MailLink(texts["WorkshopLink"], links.To(Addresses.Workshop(shown[0].Id))),
        new MailAttachment(FileNames.Of(shown[0].Title, DanishTime.DateOf(shown[0].StartsAt), CalendarFile.Extension), CalendarFile.MediaType, calendar.Write(shown)));

    /// <summary>A workshop in lines: what, when, where, and its agenda.</summary>
    public string Told(CalendarWorkshop workshop) => string.Join('\n', new[]
    {
        $"{workshop.Title} ({words.Of(workshop.Kind)})",
        Dates.Period(workshop.StartsAt, workshop.Minutes),
        workshop.Place ?? "",
    }.Concat(words.Lines(workshop.StartsAt, workshop.Agenda)).Where(line => line.Length > 0));
}
