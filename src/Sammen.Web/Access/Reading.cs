using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Drafts;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>
/// What one person may see, at one moment: each set holds that part of the database which the access table of the product gives them.
/// Nothing read here is tracked.
/// </summary>
/// <param name="now">The moment, UTC.</param>
public sealed class Reading(SammenDbContext db, SignedInUser user, DateTime now, bool isDemoEnabled) : IAsyncDisposable
{
    /// <summary>Who reads.</summary>
    public SignedInUser User => user;

    /// <summary>The Danish date when it was opened.</summary>
    public DateOnly Today => DanishTime.DateOf(now);

    public IQueryable<Project> Projects => db.Projects.VisibleTo(user);

    /// <summary>For title and municipality alone: an administrator is shown the names of all projects, and nothing else of them.</summary>
    public IQueryable<Project> ProjectNames => db.Projects.NamesVisibleTo(user);

    public IQueryable<PhaseChange> PhaseChanges => db.PhaseChanges.VisibleTo(user);

    public IQueryable<Workshop> Workshops => db.Workshops.VisibleTo(user);

    /// <summary>Plans that projects share of which the person sees one: of the others, nothing but their names is for them.</summary>
    public IQueryable<SharedPlan> SharedPlans => db.SharedPlans.VisibleTo(user);

    public IQueryable<WorkshopMove> WorkshopMoves => db.WorkshopMoves.VisibleTo(user);

    public IQueryable<WorkshopGuest> WorkshopGuests => db.WorkshopGuests.VisibleTo(user);

    /// <summary>Time spent outside the workshops, what was taken back left out.</summary>
    public IQueryable<Preparation> Preparations => db.Preparations.VisibleTo(user).Where(preparation => preparation.RemovedAt == null);

    public IQueryable<SentMinutes> SentMinutes => db.SentMinutes.VisibleTo(user);

    /// <summary>Workshops anywhere, for when their facilitators are busy: of one the person may not see, nothing else is for them.</summary>
    public IQueryable<Workshop> BusyWorkshops => db.Workshops.Where(workshop => workshop.State == WorkshopState.Planned);

    public IQueryable<Note> Notes => db.Notes.VisibleTo(user);

    /// <summary>Deleted notes, for as long as they can be brought back, for who may do so.</summary>
    public IQueryable<Note> NotesInBin => db.Notes.VisibleTo(user).InBin(user, now);

    public IQueryable<NoteRevision> NoteRevisions => db.NoteRevisions.VisibleTo(user);

    /// <summary>What answers what, where the person may read both.</summary>
    public IQueryable<Answer> Answers => db.Answers.VisibleTo(user);

    public IQueryable<Assessment> Assessments => db.Assessments.VisibleTo(user);

    public IQueryable<AssessmentChange> AssessmentChanges => db.AssessmentChanges.VisibleTo(user);

    public IQueryable<FollowUp> FollowUps => db.FollowUps.VisibleTo(user);

    /// <summary>The wordings of lessons at hand, for the people of their projects.</summary>
    public IQueryable<Lesson> Lessons => db.Lessons.VisibleTo(user);

    /// <summary>What is released of lessons, whoever's they are.</summary>
    public IQueryable<LessonRelease> LessonReleases => db.LessonReleases.VisibleTo(user);

    /// <summary>Of whoever found them useful, to be counted.</summary>
    public IQueryable<LessonUse> LessonUses => db.LessonUses.VisibleTo(user);

    /// <summary>Those that were released once and are not any more.</summary>
    public IQueryable<Guid> WithdrawnLessons => db.Lessons.WithdrawnVisibleTo(user);

    /// <summary>One for each wording ever released, whether it is over.</summary>
    public IQueryable<bool> LessonReleaseEnds => db.LessonReleases.EndsVisibleTo(user);

    /// <summary>The projects whose lessons are the person's own.</summary>
    public IQueryable<Project> OwnProjects => db.Projects.OwnVisibleTo(user);

    /// <summary>What the person has typed and not saved.</summary>
    public IQueryable<Draft> Drafts => db.Drafts.VisibleTo(user);

    public IQueryable<PublicTexts> PublicTexts => db.PublicTexts.VisibleTo(user);

    public IQueryable<CallFile> CallFiles => db.CallFiles.VisibleTo(user);

    /// <summary>What the rounds are called is for everyone who is signed in.</summary>
    public IQueryable<Round> Rounds => db.Rounds;

    /// <summary>All there is about the rounds, for who runs the programme.</summary>
    public IQueryable<Round> RoundsRun => db.Rounds.VisibleTo(user);

    /// <summary>The applications that were sent, for who runs the programme.</summary>
    public IQueryable<Application> Applications => db.Applications.VisibleTo(user);

    public IQueryable<ApplicationChoice> ApplicationChoices => db.ApplicationChoices.VisibleTo(user);

    public IQueryable<ApplicationRemark> ApplicationRemarks => db.ApplicationRemarks.VisibleTo(user);

    /// <summary>What is left of applications that were removed.</summary>
    public IQueryable<ApplicationCount> ApplicationCounts => db.ApplicationCounts.VisibleTo(user);

    /// <summary>Those that can have a project: what the municipalities are called is for everyone, and the invented ones are for a demo.</summary>
    public IQueryable<Municipality> Municipalities => db.Municipalities.Where(municipality => isDemoEnabled || !municipality.Name.IsDemo);

    /// <summary>For the names of those who did what the person may see. Whom else to list is for the query to say.</summary>
    public IQueryable<SammenUser> People => db.Users;

    /// <summary>The accounts the person looks after.</summary>
    public IQueryable<SammenUser> Accounts => db.Users.LookedAfterBy(user);

    public IQueryable<Invitation> Invitations => db.Invitations.VisibleTo(user);

    /// <summary>Mails that did not go out are for whoever operates the installation: to whom, why and when, and nothing of what they say.</summary>
    public IQueryable<OutgoingMail> Mails => db.Mails.VisibleTo(user);

    /// <summary>The person's own sign-ins, those that are over included.</summary>
    public IQueryable<Session> OwnSessions => db.Sessions.Where(session => session.UserId == user.Id);

    /// <summary>The kinds of mail the person does without.</summary>
    public IQueryable<MailTurnedOff> OwnMailTurnedOff => db.MailTurnedOff.Where(off => off.UserId == user.Id);

    /// <summary>A project's people: its facilitators, and the leaders of its municipality.</summary>
    public IQueryable<SammenUser> PeopleOn(Guid projectId) => People.On(Projects, projectId);

    /// <summary>For several queries: the connection is opened once, instead of once a query.</summary>
    public Task HoldConnectionAsync(CancellationToken ct) => db.Database.OpenConnectionAsync(ct);

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
