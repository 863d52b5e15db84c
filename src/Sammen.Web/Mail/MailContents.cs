using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Account;
using Sammen.Web.Features.Programme;
using Sammen.Web.Shared;

namespace Sammen.Web.Mail;

/// <summary>What each kind of mail says (docs/mail.md), from what is so when it is sent.</summary>
internal sealed class MailContents(
    IStringLocalizer<MailTexts> texts, MethodWords words, MunicipalityWords municipalities, MailKeys keys, OwnLinks links, UserManager<SammenUser> users, PublicTextsNow publicTexts,
    ApplicantMails applicantMails, WorkshopMails workshopMails, LessonMails lessonMails, ReminderMails reminderMails, TimeProvider clock)
{
    /// <summary>A mail is no list of contacts; the others stand at the foot of every page.</summary>
    private const int ContactsNamed = 2;

    /// <summary>One who asks again has usually looked in the wrong inbox; more than this is somebody else.</summary>
    private const int ResetsInAnHour = 3;

    /// <returns><see langword="null"/> when there is nothing to tell any more, or nobody to tell it to.</returns>
    public async Task<MailContent?> FindAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
        => await SaidAsync(db, mail, ct) is { } content ? content with { Signature = [.. content.Signature, .. await ContactsAsync()] } : null;

    private async Task<MailContent?> SaidAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct) => mail.Kind switch
    {
        MailKind.Invitation => await InvitationAsync(db, mail, ct),
        MailKind.PasswordReset => await PasswordResetAsync(db, mail, ct),
        MailKind.PasswordChanged => await PasswordChangedAsync(db, mail, ct),
        MailKind.FacilitatorTakenOff => await TakenOffAsync(db, mail, ct),
        MailKind.FacilitatorAssigned => await OnProjectAsync(db, mail, project => links.To(Addresses.Project(project)), ct),
        MailKind.ProjectMade or MailKind.ProjectClosed or MailKind.ProjectReopened => await OnProjectAsync(db, mail, project => links.To(Addresses.Dashboard(project)), ct),
        MailKind.MinutesSent => Content(await workshopMails.FindMinutesAsync(db, mail, ct), []),
        MailKind.WorkshopInvited => Content(await workshopMails.FindInvitedAsync(db, mail, ct), []),
        MailKind.WorkshopChanged => Content(await workshopMails.FindChangedAsync(db, mail, ct), []),
        MailKind.Reminders => Content(await reminderMails.FindAsync(db, mail, ct), [texts["MayBeTurnedOff"]]),
        MailKind.LessonsProposed => Content(await lessonMails.FindProposedAsync(db, mail, ct), [texts["MayBeTurnedOff"]]),
        MailKind.WorkshopsPlanned => Content(await workshopMails.FindPlannedAsync(db, mail, ct), [texts["MayBeTurnedOff"]]),
        _ when mail.IsToApplicant
            => await applicantMails.FindAsync(db, mail, ct) is { } said ? Content(said.Subject, said.Paragraphs, new MailLink(said.LinkWords, said.Link), said.After) : null,
        _ => throw new InvalidOperationException($"Nobody has written what a mail of kind {mail.Kind} says."),
    };

    private async Task<MailContent?> InvitationAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        var found = await db.Invitations.AsNoTracking()
            .Where(invitation => invitation.Id == mail.SubjectId)
            .Select(invitation => new
            {
                Invitation = invitation,
                By = db.Users.Where(user => user.Id == invitation.InvitedById).Select(user => user.Name).First(),
                Municipality = db.Municipalities.Where(municipality => municipality.Code == invitation.MunicipalityCode).Select(municipality => municipality.Name).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        var key = keys.Unprotect(mail.ProtectedKey!);
        if (found is null || found.Invitation.KeyHash != SecretKey.HashOf(key) || !found.Invitation.IsOpenAt(Now))
        {
            return null;
        }

        return Content(
            SubjectOf(mail.Kind),
            [Filled(TextOf(mail.Kind), found.By, RoleIn(found.Invitation.Role, found.Municipality)), texts["InvitationNext"]],
            new MailLink(texts["InvitationLink"], links.To(Addresses.Invitation(key))),
            [texts["InvitationUntil", Dates.DayAndClock(found.Invitation.ExpiresAt)], texts["NotForYou"]]);
    }

    private async Task<MailContent?> PasswordResetAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
    {
        if (await users.FindByEmailAsync(mail.Address) is not { ClosedAt: null } user)
        {
            return null;
        }

        var anHourAgo = Now.AddHours(-1);
        var asked = await db.Mails.CountAsync(
            other => other.Kind == MailKind.PasswordReset && other.Address == mail.Address && other.State == MailState.Sent && other.DoneAt > anHourAgo, ct);
        if (asked >= ResetsInAnHour)
        {
            return null;
        }

        // Made anew whenever the mail is tried, and kept nowhere: it ends with the password it replaces.
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return Content(
            SubjectOf(mail.Kind),
            [TextOf(mail.Kind)],
            new MailLink(texts["PasswordResetLink"], links.To(SetPasswordPage.LinkPath(user.Id, token))),
            [texts["PasswordResetUntil"], texts["PasswordResetNotYou"]]);
    }

    private async Task<MailContent?> PasswordChangedAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
        => await db.Users.AnyAsync(user => user.Id == mail.SubjectId && user.ClosedAt == null, ct)
            ? Content(
                SubjectOf(mail.Kind),
                [Filled(TextOf(mail.Kind), Dates.DayAndClock(mail.QueuedAt))],
                new MailLink(texts["PasswordChangedLink"], links.To(Addresses.ForgottenPassword)),
                [texts["PasswordChangedNotYou"]])
            : null;

    /// <summary>About a project that its receiver sees, at the moment it is sent.</summary>
    private async Task<MailContent?> OnProjectAsync(SammenDbContext db, OutgoingMail mail, Func<Guid, Uri> link, CancellationToken ct)
    {
        if (await db.FindReadingAsync(mail, clock, ct) is not { } reading)
        {
            return null;
        }

        var project = await reading.Projects
            .Where(project => project.Id == mail.SubjectId)
            .Select(project => new { project.Title, Municipality = project.Municipality.Name, project.CourseStart, project.CourseEnd })
            .SingleOrDefaultAsync(ct);
        return project is null ? null : Content(
            Filled(SubjectOf(mail.Kind), project.Title),
            [Filled(TextOf(mail.Kind), project.Title, municipalities.InFull(project.Municipality)), texts["Course", Dates.Day(project.CourseStart), Dates.Day(project.CourseEnd)]],
            new MailLink(texts[mail.Kind == MailKind.FacilitatorAssigned ? "ProjectLink" : "DashboardLink"], link(mail.SubjectId)),
            [texts["MayBeTurnedOff"]]);
    }

    private async Task<MailContent?> TakenOffAsync(SammenDbContext db, OutgoingMail mail, CancellationToken ct)
        => await db.TitleOfAsync(mail.SubjectId, ct) is { } title
            ? Content(
                Filled(SubjectOf(mail.Kind), title),
                [Filled(TextOf(mail.Kind), title)],
                new MailLink(texts["StartLink"], links.To(Addresses.Start)),
                [texts["MayBeTurnedOff"]])
            : null;

    /// <summary>Whom to ask, where a programme manager has said it.</summary>
    private async Task<IEnumerable<string>> ContactsAsync()
        => (await publicTexts.ReadAsync()).Said.Contacts.Take(ContactsNamed)
            .Select(contact => texts["Ask", contact.Name, string.Join(", ", new[] { contact.Email, contact.Telephone }.Where(way => way is not null))].Value);

    private MailContent Content(string subject, IReadOnlyList<string> paragraphs, MailLink link, IReadOnlyList<string> after)
        => new(subject, paragraphs, link, after, [texts["Programme"], links.To("/").GetLeftPart(UriPartial.Authority)]);

    private MailContent? Content(MailWords? said, IReadOnlyList<string> after)
        => said is null ? null : Content(said.Subject, said.Paragraphs, said.Link, after) with { Attachment = said.Attachment };

    private string SubjectOf(MailKind kind) => texts[$"Subject_{kind}"];

    private string TextOf(MailKind kind) => texts[$"Text_{kind}"];

    private static string Filled(string template, params object[] words) => string.Format(CultureInfo.CurrentCulture, template, words);

    private string RoleIn(Role role, MunicipalityName? municipality)
        => municipality is { } name ? texts["LeaderIn", municipalities.InFull(name)] : words.Of(role);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
