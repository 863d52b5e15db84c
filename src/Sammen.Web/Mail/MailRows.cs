using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Mail;

/// <summary>
/// Reads what happened and adds the mails it calls for to the very save that keeps it, so that none tells of something that is not so
/// and none is missing (docs/mail.md). Nobody gets mail about what they did themselves unless they asked for it, or of a kind they have turned off.
/// </summary>
public sealed class MailRows(MailKeys keys, MailSettings settings)
{
    /// <summary>More than have to do with any one thing.</summary>
    private const int MostReceivers = 200;

    /// <summary>How long the first of several waits for the rest: as long as a plan takes to lay.</summary>
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    /// <summary>How long a change waits for the next, or for being undone.</summary>
    private static readonly TimeSpan SecondThoughts = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan GoesInAMoment = TimeSpan.FromMinutes(1);

    public async Task AddAsync(SammenDbContext db, Happened happened, CancellationToken ct)
    {
        switch (happened.What)
        {
            case PersonInvited or InvitationSentAgain:
                AddInvitation(db, happened);
                break;
            case ApplicationBegun or ApplicantMoved:
                AddToApplicant(db, MailKind.ApplicationBegun, happened);
                break;
            case ApplicationSubmitted:
                AddToApplicant(db, MailKind.ApplicationReceived, happened);
                break;
            case ApplicantAsked:
                AddToApplicant(db, MailKind.ApplicantAsked, happened);
                break;
            case ApplicationAnswered:
                AddToApplicant(db, MailKind.ApplicationAnswered, happened);
                break;
            case ApplicationWithdrawn:
                AddToApplicant(db, MailKind.ApplicationWithdrawn, happened);
                break;
            case PasswordChosen { UserId: var userId }:
                await AddAsync(db, MailKind.PasswordChanged, db.Users.Where(user => user.Id == userId), userId, happened.At, ct);
                break;
            case FacilitatorAssigned { FacilitatorId: var assignedId } assigned:
                await AddAsync(db, MailKind.FacilitatorAssigned, db.Users.Where(user => user.Id == assignedId), assigned.ProjectId, happened.At, ct);
                break;
            case FacilitatorTakenOff { FacilitatorId: var takenOffId } takenOff:
                await AddAsync(db, MailKind.FacilitatorTakenOff, db.Users.Where(user => user.Id == takenOffId), takenOff.ProjectId, happened.At, ct);
                break;
            case ProjectMade { ProjectId: var madeId }:
                var made = db.MadeNow(madeId);
                var facilitators = made.Facilitators.Select(facilitator => facilitator.UserId).ToList();
                await AddAsync(db, MailKind.FacilitatorAssigned, db.Users.Where(user => facilitators.Contains(user.Id)), madeId, happened.At, ct);
                await AddAsync(db, MailKind.ProjectMade, db.Users.Where(user => user.Role == Role.MunicipalLeader && user.MunicipalityCode == made.MunicipalityCode), madeId, happened.At, ct);
                break;
            case MinutesSent { MinutesId: var minutesId }:
                var chosen = db.SentMinutes.Local.Single(minutes => minutes.Id == minutesId).Receivers.Select(receiver => receiver.UserId).ToList();
                await AddAsync(db, MailKind.MinutesSent, db.Users.Where(user => chosen.Contains(user.Id)), minutesId, happened.At, ct);
                break;
            case WorkshopGuestsInvited { WorkshopId: var invitedToId }:
                var guests = db.InvitedNow(invitedToId);
                await AddAsync(db, MailKind.WorkshopInvited, db.Users.Where(user => guests.Contains(user.Id)), invitedToId, happened.At, ct);
                break;
            case WorkshopChanged or WorkshopCancelled when db.IsAnotherForGuests(happened.What.SubjectId):
                await AddChangedAsync(db, happened, ct);
                break;
            case WorkshopPlanned { ProjectId: var plannedId }:
                await AddPlannedAsync(db, plannedId, happened, ct);
                break;
            case LessonProposed { ProjectId: var learnedId }:
                await AddLessonsAsync(db, learnedId, happened, ct);
                break;
            case ProjectClosed { ProjectId: var closedId }:
                await AddAsync(db, MailKind.ProjectClosed, db.PeopleOn(closedId).Where(user => user.Id != happened.ById), closedId, happened.At, ct);
                break;
            case ProjectReopened { ProjectId: var reopenedId }:
                await AddAsync(db, MailKind.ProjectReopened, db.PeopleOn(reopenedId), reopenedId, happened.At, ct);
                break;
        }
    }

    /// <summary>A link to choose a new password was asked for. Whether the address has an account is looked up when the mail is written, where nobody can time it.</summary>
    /// <param name="address">As typed.</param>
    /// <param name="at">Now, UTC.</param>
    public void AddPasswordReset(SammenDbContext db, string address, string culture, DateTime at)
        => Add(db, new OutgoingMail(MailKind.PasswordReset, address, receiverId: null, Guid.Empty, culture, protectedKey: null, at), at);

    private void AddInvitation(SammenDbContext db, Happened happened)
    {
        var invitation = db.Invitations.Local.Single(invitation => invitation.Id == happened.What.SubjectId);
        var key = invitation.NewKey ?? throw new InvalidOperationException("An invitation is sent with a new key.");
        Add(db, new OutgoingMail(MailKind.Invitation, invitation.Email, receiverId: null, invitation.Id, invitation.Culture, keys.Protect(key), happened.At), happened.At);
    }

    /// <summary>Each mail carries a key of its own: of those before it only the hashes are known.</summary>
    private void AddToApplicant(SammenDbContext db, MailKind kind, Happened happened)
    {
        var application = db.Applications.Local.Single(application => application.Id == happened.What.SubjectId);
        var key = SecretKey.Make();
        application.AddKey(key, happened.At);
        Add(db, new OutgoingMail(kind, application.Email, receiverId: null, application.Id, application.Culture, keys.Protect(key), happened.At), happened.At);
    }

    /// <summary>Those whom a workshop concerns, but who changed it; one mail for changes that follow upon each other, and for the parts of a shared plan.</summary>
    private async Task AddChangedAsync(SammenDbContext db, Happened happened, CancellationToken ct)
    {
        var workshopId = happened.What.SubjectId;
        var parts = db.SharedWith(workshopId);
        var told = db.Mails.Local.Where(mail => mail.Kind == MailKind.WorkshopChanged && parts.Contains(mail.SubjectId)).Select(mail => mail.ReceiverId).ToList();
        var others = db.ToldOf(workshopId).Where(user => user.Id != happened.ById && !told.Contains(user.Id));
        var receivers = WithNoneComing(db, MailKind.WorkshopChanged, parts, happened.At, others);
        await AddAsync(db, MailKind.WorkshopChanged, receivers, workshopId, happened.At, ct, SecondThoughts);
    }

    /// <summary>What is planned in one sitting is one mail: whoever has one coming about the same course gets no other.</summary>
    private async Task AddPlannedAsync(SammenDbContext db, Guid projectId, Happened happened, CancellationToken ct)
    {
        var told = db.Mails.Local.Where(mail => mail.Kind == MailKind.WorkshopsPlanned && mail.SubjectId == projectId).Select(mail => mail.ReceiverId).ToList();
        var others = db.PeopleOn(projectId).Where(user => user.Id != happened.ById && !told.Contains(user.Id));
        var receivers = WithNoneComing(db, MailKind.WorkshopsPlanned, [projectId], happened.At, others);
        await AddAsync(db, MailKind.WorkshopsPlanned, receivers, projectId, happened.At, ct, Sitting);
    }

    /// <summary>Who decides on them; one mail for those of a project that are proposed in one sitting.</summary>
    private async Task AddLessonsAsync(SammenDbContext db, Guid projectId, Happened happened, CancellationToken ct)
    {
        var leaders = db.PeopleOn(projectId).Where(user => user.Role == Role.MunicipalLeader);
        await AddAsync(db, MailKind.LessonsProposed, WithNoneComing(db, MailKind.LessonsProposed, [projectId], happened.At, leaders), projectId, happened.At, ct, Sitting);
    }

    /// <summary>Those of the people for whom no such mail waits that will tell this too. One that goes in a moment may have been written by the time this is saved.</summary>
    private static IQueryable<SammenUser> WithNoneComing(SammenDbContext db, MailKind kind, IReadOnlyList<Guid> subjectIds, DateTime at, IQueryable<SammenUser> people)
    {
        var waits = at + GoesInAMoment;
        return people.Where(user => !db.Mails.Any(mail => mail.Kind == kind && subjectIds.Contains(mail.SubjectId) && mail.ReceiverId == user.Id && mail.DueAt > waits));
    }

    private async Task AddAsync(
        SammenDbContext db, MailKind kind, IQueryable<SammenUser> receivers, Guid subjectId, DateTime at, CancellationToken ct, TimeSpan wait = default)
    {
        var found = await receivers
            .Where(user => user.ClosedAt == null && user.Email != null)
            .Where(user => !db.MailTurnedOff.Any(off => off.UserId == user.Id && off.Kind == kind))
            .OrderBy(user => user.Id)
            .Take(MostReceivers)
            .Select(user => new { user.Id, user.Email, user.Culture })
            .ToListAsync(ct);
        foreach (var receiver in found)
        {
            Add(db, new OutgoingMail(kind, receiver.Email!, receiver.Id, subjectId, receiver.Culture, protectedKey: null, at, wait), at);
        }
    }

    // Without a mail server nothing would ever send it, and nobody would know.
    private void Add(SammenDbContext db, OutgoingMail mail, DateTime at)
    {
        if (!settings.IsSetUp)
        {
            mail.GiveUp(MailProblem.NoServer, serverCode: null, at);
        }

        db.Mails.Add(mail);
    }
}
