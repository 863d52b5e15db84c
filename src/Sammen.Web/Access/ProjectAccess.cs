using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>
/// The access table of the product as code: <c>VisibleTo</c> begins every query, <c>RequireEditAsync</c> every handler.
/// An unknown role sees nothing.
/// </summary>
public static class ProjectAccess
{
    public static IQueryable<Project> VisibleTo(this IQueryable<Project> projects, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => projects.Where(project => project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => projects.Where(project => project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => projects,
        _ => projects.Where(_ => false),
    };

    /// <summary>For a list of names alone: title and municipality, which is all an administrator is shown of a project.</summary>
    public static IQueryable<Project> NamesVisibleTo(this IQueryable<Project> projects, SignedInUser user)
        => user.Role == Role.Administrator ? projects : projects.VisibleTo(user);

    public static IQueryable<PhaseChange> VisibleTo(this IQueryable<PhaseChange> changes, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => changes.Where(change => change.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => changes.Where(change => change.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => changes,
        _ => changes.Where(_ => false),
    };

    public static IQueryable<Assessment> VisibleTo(this IQueryable<Assessment> assessments, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => assessments.Where(assessment => assessment.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => assessments.Where(assessment => assessment.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => assessments,
        _ => assessments.Where(_ => false),
    };

    public static IQueryable<AssessmentChange> VisibleTo(this IQueryable<AssessmentChange> changes, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => changes.Where(change => change.Assessment.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => changes.Where(change => change.Assessment.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => changes,
        _ => changes.Where(_ => false),
    };

    public static IQueryable<Workshop> VisibleTo(this IQueryable<Workshop> workshops, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => workshops.Where(workshop => workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => workshops.Where(workshop => workshop.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => workshops,
        _ => workshops.Where(_ => false),
    };

    public static IQueryable<WorkshopMove> VisibleTo(this IQueryable<WorkshopMove> moves, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => moves.Where(move => move.Workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => moves.Where(move => move.Workshop.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => moves,
        _ => moves.Where(_ => false),
    };

    /// <summary>Minutes that were sent hold what is for the municipality, so that a programme manager reads none.</summary>
    public static IQueryable<SentMinutes> VisibleTo(this IQueryable<SentMinutes> minutes, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => minutes.Where(sent => sent.Workshop.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => minutes.Where(sent => sent.Workshop.Project.MunicipalityCode == user.MunicipalityCode),
        _ => minutes.Where(_ => false),
    };

    public static IQueryable<FollowUp> VisibleTo(this IQueryable<FollowUp> followUps, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => followUps.Where(followUp => followUp.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => followUps.Where(followUp => followUp.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => followUps,
        _ => followUps.Where(_ => false),
    };

    /// <summary>A programme manager reads what is for the programme, a leader also what is for the municipality, a facilitator all of it.</summary>
    public static IQueryable<Note> VisibleTo(this IQueryable<Note> notes, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => notes.Where(note => note.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => notes.Where(note =>
            note.Visibility >= NoteVisibility.Municipality && note.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => notes.Where(note => note.Visibility >= NoteVisibility.Programme),
        _ => notes.Where(_ => false),
    };

    /// <summary>Those of the notes that are deleted, for as long as they can be brought back (<see cref="Note.DaysInBin"/>), for who may do so.</summary>
    /// <param name="now">UTC.</param>
    public static IQueryable<Note> InBin(this IQueryable<Note> notes, SignedInUser user, DateTime now)
    {
        var since = Note.BinBegins(now);
        return user.MayEdit() ? notes.IgnoreQueryFilters().Where(note => note.DeletedAt >= since) : notes.Where(_ => false);
    }

    /// <summary>Who may read a wording that is no more: those who may read the note today and might read it while the wording stood.</summary>
    public static IQueryable<NoteRevision> VisibleTo(this IQueryable<NoteRevision> revisions, SignedInUser user)
    {
        var narrowest = user.NarrowestRead();
        return user.Role switch
        {
            Role.Facilitator => revisions.Where(revision => revision.Note.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
            Role.MunicipalLeader => revisions.Where(revision => revision.Visibility >= narrowest && revision.Note.Visibility >= narrowest
                && revision.Note.Project.MunicipalityCode == user.MunicipalityCode),
            Role.ProgrammeManager => revisions.Where(revision => revision.Visibility >= narrowest && revision.Note.Visibility >= narrowest),
            _ => revisions.Where(_ => false),
        };
    }

    /// <summary>Who may read both the decision and what it answers: neither tells of the other to anybody else.</summary>
    public static IQueryable<Answer> VisibleTo(this IQueryable<Answer> answers, SignedInUser user)
    {
        var narrowest = user.NarrowestRead();
        return user.Role switch
        {
            Role.Facilitator => answers.Where(answer => answer.Decision.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
            Role.MunicipalLeader => answers.Where(answer => answer.Decision.Visibility >= narrowest && answer.Matter.Visibility >= narrowest
                && answer.Decision.Project.MunicipalityCode == user.MunicipalityCode),
            Role.ProgrammeManager => answers.Where(answer => answer.Decision.Visibility >= narrowest && answer.Matter.Visibility >= narrowest),
            _ => answers.Where(_ => false),
        };
    }

    /// <summary>The narrowest visibility the person still reads, of notes and of their earlier wordings.</summary>
    public static NoteVisibility NarrowestRead(this SignedInUser user) => user.Role switch
    {
        Role.Facilitator => NoteVisibility.Facilitators,
        Role.MunicipalLeader => NoteVisibility.Municipality,
        _ => NoteVisibility.Programme,
    };

    /// <summary>What happens in the programme is for those who run it.</summary>
    public static bool MayKnowOf(this SignedInUser user, Happening what) => what switch
    {
        ProjectHappening inProject => inProject.Readers >= user.NarrowestRead(),
        ApplicantHappening => false,
        ApplicationHappening => user.MayManage(),
        _ => user.Role is Role.ProgrammeManager or Role.Administrator,
    };

    /// <summary>
    /// The rounds are for those who run them, down to whether one is there; what the round of a project is called is for everyone who sees
    /// the project.
    /// </summary>
    public static IQueryable<Round> VisibleTo(this IQueryable<Round> rounds, SignedInUser user)
        => user.MayManage() ? rounds : rounds.Where(_ => false);

    /// <summary>Opens, changes and closes rounds, makes projects by hand, assigns facilitators, opens a closed course again.</summary>
    public static bool MayManage(this SignedInUser user) => user.Role == Role.ProgrammeManager;

    /// <summary>Course dates and supported phases are for the project's facilitators too; the rest of what is agreed is for programme managers.</summary>
    public static bool MayChange(this SignedInUser user) => user.MayEdit() || user.MayManage();

    public static bool MayEdit(this SignedInUser user) => user.Role == Role.Facilitator;

    /// <summary>Whether a page offers it: a closed course is written in by nobody.</summary>
    /// <param name="closedAt">When the course was closed, UTC; <see langword="null"/> while it runs.</param>
    public static bool MayEdit(this SignedInUser user, DateTime? closedAt) => closedAt is null && user.MayEdit();

    /// <summary>The Danish date of a moment there may be none of.</summary>
    public static DateOnly? DanishDay(this DateTime? utc) => utc is { } at ? DanishTime.DateOf(at) : null;

    /// <inheritdoc cref="MayEdit(SignedInUser, DateTime?)"/>
    public static bool MayTickOff(this SignedInUser user, DateTime? closedAt) => closedAt is null && user.MayTickOff();

    /// <summary>Follow-ups are ticked off by facilitators and by the municipality's own leaders, on the projects they see.</summary>
    public static bool MayTickOff(this SignedInUser user) => user.Role is Role.Facilitator or Role.MunicipalLeader;

    /// <exception cref="NotAvailableException">The user does not run the programme.</exception>
    public static void RequireManage(this SignedInUser user)
    {
        if (!user.MayManage())
        {
            throw new NotAvailableException();
        }
    }

    /// <summary>The round, tracked, for who runs the programme.</summary>
    /// <exception cref="NotAvailableException">No such round, or the user may not change it.</exception>
    public static async Task<Round> RequireRoundAsync(this SammenDbContext db, Guid roundId, SignedInUser user, CancellationToken ct)
        => await db.Rounds.VisibleTo(user).SingleOrDefaultAsync(round => round.Id == roundId, ct) ?? throw new NotAvailableException();

    /// <summary>The project with its round and facilitators, tracked, for somebody who may change at least part of what is agreed about it.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not change it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<Project> RequireChangeAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => Running((user.MayChange() ? await db.Projects.VisibleTo(user).Include(found => found.Round).SingleOrDefaultAsync(found => found.Id == projectId, ct) : null)
            ?? throw new NotAvailableException());

    /// <summary>The project with the facilitators assigned to it, tracked, for who runs the programme.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not change it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<Project> RequireManageAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => Running((user.MayManage() ? await db.Projects.VisibleTo(user).Include(found => found.Facilitators).SingleOrDefaultAsync(found => found.Id == projectId, ct) : null)
            ?? throw new NotAvailableException());

    /// <summary>Only who has an open account as a facilitator is assigned to a project.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public static async Task RequireAssignableAsync(this SammenDbContext db, IReadOnlyCollection<Guid> userIds, CancellationToken ct)
    {
        if (await db.Users.CountAsync(person => userIds.Contains(person.Id) && person.Role == Role.Facilitator && person.ClosedAt == null, ct) != userIds.Count)
        {
            throw new RuleBrokenException(Rule.UnknownChoice);
        }
    }

    /// <summary>The project, tracked, closed or not, for who may open it again.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not open it again.</exception>
    public static async Task<Project> RequireReopenAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => (user.MayManage() ? await db.Projects.VisibleTo(user).SingleOrDefaultAsync(found => found.Id == projectId, ct) : null) ?? throw new NotAvailableException();

    /// <summary>The project, tracked, for a change by one of its facilitators.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not change it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static Task<Project> RequireEditAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => db.Projects.Where(project => project.Id == projectId).RequireEditAsync(user, ct);

    /// <summary>The project with every phase change it records, tracked, to be moved on by one of its facilitators.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not change it.</exception>
    public static Task<Project> RequireEditWithPhaseChangesAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => db.Projects.Where(project => project.Id == projectId).Include(project => project.PhaseChanges).RequireEditAsync(user, ct);

    /// <summary>The project with the facilitators assigned to it, tracked, for a change by one of them.</summary>
    /// <exception cref="NotAvailableException">No such project, or the user may not change it.</exception>
    public static Task<Project> RequireEditWithFacilitatorsAsync(this SammenDbContext db, Guid projectId, SignedInUser user, CancellationToken ct)
        => db.Projects.Where(project => project.Id == projectId).Include(project => project.Facilitators).RequireEditAsync(user, ct);

    /// <summary>The workshop with its project, tracked, for a change by one of the project's facilitators.</summary>
    /// <exception cref="NotAvailableException">No such workshop, or the user may not change it.</exception>
    public static Task<Workshop> RequireEditWorkshopAsync(this SammenDbContext db, Guid workshopId, SignedInUser user, CancellationToken ct)
        => db.Workshops.Include(workshop => workshop.Facilitators).RequireEditAsync(workshopId, user, ct);

    private static async Task<Workshop> RequireEditAsync(this IQueryable<Workshop> workshops, Guid workshopId, SignedInUser user, CancellationToken ct)
    {
        var workshop = (user.MayEdit()
            ? await workshops.VisibleTo(user).Include(workshop => workshop.Project).SingleOrDefaultAsync(workshop => workshop.Id == workshopId, ct)
            : null) ?? throw new NotAvailableException();
        workshop.Project.RequireRunning();
        return workshop;
    }

    /// <summary>The note, tracked, for a change by one of the project's facilitators.</summary>
    /// <param name="notes">The notes to look among: with or without the deleted ones.</param>
    /// <exception cref="NotAvailableException">No such note, or the user may not change it.</exception>
    public static async Task<Note> RequireEditAsync(this IQueryable<Note> notes, Guid noteId, SignedInUser user, CancellationToken ct)
    {
        var note = (user.MayEdit() ? await notes.VisibleTo(user).Include(note => note.Project).SingleOrDefaultAsync(note => note.Id == noteId, ct) : null)
            ?? throw new NotAvailableException();
        note.Project.RequireRunning();
        return note;
    }

    /// <summary>The follow-up, tracked, for somebody who may tick it off.</summary>
    /// <exception cref="NotAvailableException">No such follow-up, or the user may not tick it off.</exception>
    public static async Task<FollowUp> RequireTickOffAsync(this SammenDbContext db, Guid followUpId, SignedInUser user, CancellationToken ct)
    {
        var followUp = (user.MayTickOff()
            ? await db.FollowUps.VisibleTo(user).Include(followUp => followUp.Project).SingleOrDefaultAsync(followUp => followUp.Id == followUpId, ct)
            : null) ?? throw new NotAvailableException();
        followUp.Project.RequireRunning();
        return followUp;
    }

    private static async Task<Project> RequireEditAsync(this IQueryable<Project> project, SignedInUser user, CancellationToken ct)
        => Running((user.MayEdit() ? await project.VisibleTo(user).SingleOrDefaultAsync(ct) : null) ?? throw new NotAvailableException());

    // The one place that keeps a closed course from being written in, whoever asks and whatever for.
    private static Project Running(Project project)
    {
        project.RequireRunning();
        return project;
    }
}
