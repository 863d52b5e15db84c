using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.FollowUps;
using Sammen.Domain.People;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>Somebody whom something concerns that is due.</summary>
/// <param name="DueAt">UTC, as <see cref="Reminder.DueAt"/>.</param>
internal sealed record Due(Guid ReceiverId, string Email, string Culture, MailKind Kind, Guid SubjectId, DateTime DueAt);

/// <summary>Whom what is due concerns, for reminders: by the same rules as who sees it. What they may no longer see when the mail is written is left out of it then.</summary>
internal static class ReminderAccess
{
    /// <summary>So long before its day something is told.</summary>
    private const int DaysAhead = 3;

    /// <summary>Of each kind in one morning.</summary>
    private const int Most = 5_000;

    /// <summary>What is due and was not told yet. Six queries.</summary>
    /// <param name="now">UTC.</param>
    public static async Task<IReadOnlyList<Due>> ListDueAsync(this SammenDbContext db, DateTime now, CancellationToken ct)
    {
        var today = DanishTime.DateOf(now);
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        List<Due> due =
        [
            .. await WorkshopsSoonAsync(db, now, BeginOf(today.AddDays(DaysAhead + 1)), ct),
            .. await StillPlannedAsync(db, BeginOf(today), ct),
            .. await FollowUpsAsync(db, MailKind.FollowUpDue, db.FollowUps.Where(followUp => followUp.Due >= today && followUp.Due <= sunday), ct),
            .. await FollowUpsAsync(db, MailKind.FollowUpOverdue, db.FollowUps.Where(followUp => followUp.Due < today), ct),
            .. await AnswersAsync(db, today.AddDays(DaysAhead), ct),
        ];
        var subjects = due.Select(one => one.SubjectId).Distinct().ToList();
        var told = await db.Reminders
            .Where(reminder => subjects.Contains(reminder.SubjectId))
            .Select(reminder => ValueTuple.Create(reminder.ReceiverId, reminder.Kind, reminder.SubjectId, reminder.DueAt))
            .ToListAsync(ct);
        return [.. due.ExceptBy(told, one => (one.ReceiverId, one.Kind, one.SubjectId, one.DueAt))];
    }

    /// <summary>Applications that are begun and not sent, tracked, whose deadline comes and of which nobody was reminded. One query.</summary>
    public static Task<List<Application>> ListDraftsDueAsync(this SammenDbContext db, DateTime now, CancellationToken ct)
    {
        var today = DanishTime.DateOf(now);
        var until = today.AddDays(DaysAhead);
        return db.Applications
            .Where(application => application.State == ApplicationState.Draft
                && db.Rounds.Any(round => round.Id == application.RoundId && round.ClosedAt == null && round.ApplicationDeadline >= today && round.ApplicationDeadline <= until)
                && !db.Reminders.Any(reminder => reminder.ReceiverId == application.Id && reminder.Kind == MailKind.DraftDeadline))
            .OrderBy(application => application.Id)
            .Take(Most)
            .ToListAsync(ct);
    }

    private static DateTime BeginOf(DateOnly day) => DanishTime.ToUtc(day, TimeOnly.MinValue);

    /// <summary>Those with an open account who do not do without it.</summary>
    private static IQueryable<SammenUser> Wanting(SammenDbContext db, MailKind kind)
        => db.Users.Where(person => person.ClosedAt == null && person.Email != null && !db.MailTurnedOff.Any(off => off.UserId == person.Id && off.Kind == kind));

    private static Task<List<Due>> WorkshopsSoonAsync(SammenDbContext db, DateTime now, DateTime until, CancellationToken ct)
    {
        var people = Wanting(db, MailKind.WorkshopSoon);
        return db.Workshops
            .Where(workshop => workshop.State == WorkshopState.Planned && workshop.StartsAt > now && workshop.StartsAt < until && workshop.Project.ClosedAt == null)
            .SelectMany(_ => people, (workshop, person) => new { Person = person, Workshop = workshop })
            .Where(one => (one.Person.Role == Role.MunicipalLeader && one.Person.MunicipalityCode == one.Workshop.Project.MunicipalityCode)
                || one.Workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == one.Person.Id))
            .OrderBy(one => one.Workshop.StartsAt).ThenBy(one => one.Workshop.Id).ThenBy(one => one.Person.Id)
            .Take(Most)
            .Select(one => new Due(one.Person.Id, one.Person.Email!, one.Person.Culture, MailKind.WorkshopSoon, one.Workshop.Id, one.Workshop.StartsAt))
            .ToListAsync(ct);
    }

    /// <summary>To those who run it.</summary>
    private static Task<List<Due>> StillPlannedAsync(SammenDbContext db, DateTime today, CancellationToken ct)
    {
        var people = Wanting(db, MailKind.WorkshopStillPlanned);
        return db.Workshops
            .Where(workshop => workshop.State == WorkshopState.Planned && workshop.StartsAt < today && workshop.Project.ClosedAt == null)
            .SelectMany(_ => people, (workshop, person) => new { Person = person, Workshop = workshop })
            .Where(one => one.Workshop.Facilitators.Any(facilitator => facilitator.UserId == one.Person.Id)
                && one.Workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == one.Person.Id))
            .OrderByDescending(one => one.Workshop.StartsAt).ThenBy(one => one.Workshop.Id).ThenBy(one => one.Person.Id)
            .Take(Most)
            .Select(one => new Due(one.Person.Id, one.Person.Email!, one.Person.Culture, MailKind.WorkshopStillPlanned, one.Workshop.Id, one.Workshop.StartsAt))
            .ToListAsync(ct);
    }

    /// <summary>To the person it names, as long as they are there; else to the project's facilitators.</summary>
    private static async Task<IEnumerable<Due>> FollowUpsAsync(SammenDbContext db, MailKind kind, IQueryable<FollowUp> due, CancellationToken ct)
    {
        var people = Wanting(db, kind);
        var found = await due
            .Where(followUp => followUp.State == FollowUpState.Open && followUp.Project.ClosedAt == null)
            .SelectMany(_ => people, (followUp, person) => new { Person = person, FollowUp = followUp })
            .Where(one => one.Person.Id == one.FollowUp.ResponsibleId
                || (one.FollowUp.Project.Facilitators.Any(facilitator => facilitator.UserId == one.Person.Id)
                    && !db.Users.Any(named => named.Id == one.FollowUp.ResponsibleId && named.ClosedAt == null
                        && ((named.Role == Role.MunicipalLeader && named.MunicipalityCode == one.FollowUp.Project.MunicipalityCode)
                            || one.FollowUp.Project.Facilitators.Any(facilitator => facilitator.UserId == named.Id)))))
            .OrderByDescending(one => one.FollowUp.Due).ThenBy(one => one.FollowUp.Id).ThenBy(one => one.Person.Id)
            .Take(Most)
            .Select(one => new { one.Person.Id, one.Person.Email, one.Person.Culture, FollowUpId = one.FollowUp.Id, one.FollowUp.Due })
            .ToListAsync(ct);
        return found.Select(one => new Due(one.Id, one.Email!, one.Culture, kind, one.FollowUpId, BeginOf(one.Due)));
    }

    private static async Task<IEnumerable<Due>> AnswersAsync(SammenDbContext db, DateOnly until, CancellationToken ct)
    {
        var people = Wanting(db, MailKind.AnswersDue);
        var found = await db.Rounds
            .Where(round => round.AnswerBy <= until && db.Applications.Any(application => application.RoundId == round.Id && application.State == ApplicationState.Submitted))
            .SelectMany(_ => people.Where(person => person.Role == Role.ProgrammeManager), (round, person) => new { Person = person, Round = round })
            .OrderByDescending(one => one.Round.AnswerBy).ThenBy(one => one.Round.Id).ThenBy(one => one.Person.Id)
            .Take(Most)
            .Select(one => new { one.Person.Id, one.Person.Email, one.Person.Culture, RoundId = one.Round.Id, one.Round.AnswerBy })
            .ToListAsync(ct);
        return found.Select(one => new Due(one.Id, one.Email!, one.Culture, MailKind.AnswersDue, one.RoundId, BeginOf(one.AnswerBy!.Value)));
    }
}
