using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Access;

/// <summary>
/// What one person may see, at one moment: each set holds that part of the database which the access table of the product gives them.
/// Nothing read here is tracked.
/// </summary>
public sealed class Reading(SammenDbContext db, SignedInUser user, DateTime now) : IAsyncDisposable
{
    /// <summary>Who reads.</summary>
    public SignedInUser User => user;

    /// <summary>The moment it was opened, UTC.</summary>
    public DateTime Now => now;

    /// <summary>The Danish date at that moment.</summary>
    public DateOnly Today { get; } = DanishTime.DateOf(now);

    public IQueryable<Project> Projects { get; } = db.Projects.VisibleTo(user);

    /// <summary>For title and municipality alone: an administrator is shown the names of all projects, and nothing else of them.</summary>
    public IQueryable<Project> ProjectNames { get; } = db.Projects.NamesVisibleTo(user);

    public IQueryable<PhaseChange> PhaseChanges { get; } = db.PhaseChanges.VisibleTo(user);

    public IQueryable<Workshop> Workshops { get; } = db.Workshops.VisibleTo(user);

    public IQueryable<Note> Notes { get; } = db.Notes.VisibleTo(user);

    public IQueryable<NoteRevision> NoteRevisions { get; } = db.NoteRevisions.VisibleTo(user);

    public IQueryable<Assessment> Assessments { get; } = db.Assessments.VisibleTo(user);

    public IQueryable<AssessmentChange> AssessmentChanges { get; } = db.AssessmentChanges.VisibleTo(user);

    public IQueryable<FollowUp> FollowUps { get; } = db.FollowUps.VisibleTo(user);

    /// <summary>What the rounds are called is for everyone who is signed in.</summary>
    public IQueryable<Round> Rounds { get; } = db.Rounds;

    /// <summary>For the names of those who did what the person may see. Whom else to list is for the query to say.</summary>
    public IQueryable<SammenUser> People { get; } = db.Users;

    /// <summary>For several queries: the connection is opened once, instead of once a query.</summary>
    public Task HoldConnectionAsync(CancellationToken ct) => db.Database.OpenConnectionAsync(ct);

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
