using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Mail;

/// <summary>
/// Puts the morning's reminders among the mails: one to each person with everything that is due, once a Danish working day. What was told is
/// kept with it, so that it is not told again; a morning the program did not run is made up for later that day, or on the next.
/// </summary>
internal sealed class ReminderRows(MailKeys keys, MailSettings settings, TimeProvider clock)
{
    /// <summary>By Danish clocks: who comes to work finds it there, and nobody is written to in the evening.</summary>
    private static readonly TimeOnly From = new(7, 0);
    private static readonly TimeOnly Until = new(17, 0);

    /// <summary>Adds and saves them, if it is time and nobody has.</summary>
    /// <returns>Whether there is any mail to send.</returns>
    public async Task<bool> AddAsync(SammenDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, time) = (DanishTime.DateOf(now), TimeOnly.FromDateTime(DanishTime.FromUtc(now)));

        // Without a mail server nothing would be told, and must not count as told.
        if (!settings.IsSetUp || !WorkingDays.Contains(today) || time < From || time >= Until
            || await db.ReminderMornings.AnyAsync(morning => morning.Day == today, ct))
        {
            return false;
        }

        db.ReminderMornings.Add(new ReminderMorning(today, now));
        foreach (var ofOne in (await db.ListDueAsync(now, ct)).GroupBy(due => due.ReceiverId))
        {
            var (receiver, email, culture, _, _, _) = ofOne.First();
            var mail = new OutgoingMail(MailKind.Reminders, email, receiver, receiver, culture, protectedKey: null, now);
            db.Mails.Add(mail);
            db.Reminders.AddRange(ofOne.Select(due => new Reminder(receiver, due.Kind, due.SubjectId, due.DueAt, mail.Id)));
        }

        foreach (var draft in await db.ListDraftsDueAsync(now, ct))
        {
            var key = SecretKey.Make();
            draft.AddKey(key, now);
            var mail = new OutgoingMail(MailKind.DraftDeadline, draft.Email, receiverId: null, draft.Id, draft.Culture, keys.Protect(key), now);
            db.Mails.Add(mail);
            db.Reminders.Add(new Reminder(draft.Id, MailKind.DraftDeadline, draft.RoundId, now, mail.Id));
        }

        var isMailed = db.Mails.Local.Count > 0;
        try
        {
            await db.SaveChangesAsync(ct);
            return isMailed;
        }
        catch (DbUpdateException met) when (met.IsKeyConflict())
        {
            // Another node was a moment earlier: it has told the same.
            return false;
        }
    }
}
