using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Data.Outbox;
using Sammen.Domain.Applications;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Drafts;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Data;

/// <summary>
/// The model, the same on both databases. Use <see cref="IDbContextFactory{TContext}"/> and one context an operation.
/// Deleted notes are filtered out; ask with <c>IgnoreQueryFilters</c> to find them.
/// </summary>
public abstract class SammenDbContext(DbContextOptions options) : IdentityUserContext<SammenUser, Guid>(options)
{
    private bool wasSentAgain;

    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<PhaseChange> PhaseChanges => Set<PhaseChange>();

    public DbSet<Workshop> Workshops => Set<Workshop>();

    public DbSet<SharedPlan> SharedPlans => Set<SharedPlan>();

    public DbSet<WorkshopMove> WorkshopMoves => Set<WorkshopMove>();

    public DbSet<WorkshopGuest> WorkshopGuests => Set<WorkshopGuest>();

    public DbSet<Preparation> Preparations => Set<Preparation>();

    public DbSet<SentMinutes> SentMinutes => Set<SentMinutes>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NoteRevision> NoteRevisions => Set<NoteRevision>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<AssessmentChange> AssessmentChanges => Set<AssessmentChange>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<LessonRelease> LessonReleases => Set<LessonRelease>();

    public DbSet<LessonUse> LessonUses => Set<LessonUse>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<PublicTexts> PublicTexts => Set<PublicTexts>();

    public DbSet<CallFile> CallFiles => Set<CallFile>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationChoice> ApplicationChoices => Set<ApplicationChoice>();

    public DbSet<ApplicationRemark> ApplicationRemarks => Set<ApplicationRemark>();

    public DbSet<ApplicationCount> ApplicationCounts => Set<ApplicationCount>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<MailTurnedOff> MailTurnedOff => Set<MailTurnedOff>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<ReminderMorning> ReminderMornings => Set<ReminderMorning>();

    public DbSet<HappeningRow> Happenings => Set<HappeningRow>();

    public DbSet<HappeningReader> HappeningReaders => Set<HappeningReader>();

    /// <summary>
    /// Makes the database where there is none, applies the migrations and then the seed: one start at a time, however many start at once.
    /// </summary>
    /// <param name="seed">Adds to this context's database what is missing.</param>
    public abstract Task UpgradeAsync(Func<CancellationToken, Task> seed, CancellationToken ct);

    /// <summary>The last save failed and was sent more than once, and whether an earlier sending was kept nobody could say.</summary>
    public bool MayBeKept { get; private set; }

    /// <summary>Saves all or nothing. A save whose answer was lost has succeeded when the database holds all of it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        (wasSentAgain, MayBeKept) = (false, false);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (Exception failure) when (failure.IsDatabaseFailure() && (wasSentAgain || failure is not DbUpdateConcurrencyException))
        {
            // One that was sent once and came too late is not kept, even where what somebody else saved just before is the same.
            var (kept, isCertain) = await SavedAfterAll.AskAsync(this, cancellationToken);
            if (kept == 0)
            {
                MayBeKept = wasSentAgain && !isCertain;
                throw;
            }

            if (acceptAllChangesOnSuccess)
            {
                ChangeTracker.AcceptAllChanges();
            }

            return kept;
        }
    }

    /// <summary>Called by the retry strategy before it sends a failed command again.</summary>
    internal void SendAgain() => wasSentAgain = true;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<PhaseSet>().HaveConversion<PhaseSetConverter, PhaseSetComparer>();
        configurationBuilder.DefaultTypeMapping<PhaseSet>().HasConversion<PhaseSetConverter>();

        // Every index stands in its entity's configuration, for a query that exists.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PhaseSetInQuery.Map(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SammenDbContext).Assembly);

        var guidKeys = builder.Model.GetEntityTypes()
            .Select(entity => entity.FindPrimaryKey()?.Properties)
            .Where(key => key is [{ } only] && only.ClrType == typeof(Guid))
            .Select(key => key![0]);
        foreach (var key in guidKeys)
        {
            key.SetValueGeneratorFactory((_, _) => new SequentialGuidValueGenerator());
        }
    }
}
