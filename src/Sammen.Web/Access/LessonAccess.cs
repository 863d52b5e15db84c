using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Lessons;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;

namespace Sammen.Web.Access;

/// <summary>
/// Who reads what of a lesson, by the access table of the product. What is written of it is for its project's facilitators, and from the moment it is
/// proposed for the municipality's leaders; everybody else reads the wording that a leader has released, while it stands.
/// </summary>
public static class LessonAccess
{
    /// <summary>The wordings at hand: never for anybody outside the municipality, and a private one for its facilitators only.</summary>
    public static IQueryable<Lesson> VisibleTo(this IQueryable<Lesson> lessons, SignedInUser user) => user.Role switch
    {
        Role.Facilitator => lessons.Where(lesson => lesson.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
        Role.MunicipalLeader => lessons.Where(lesson => lesson.State != LessonState.Private && lesson.Project.MunicipalityCode == user.MunicipalityCode),
        _ => lessons.Where(_ => false),
    };

    /// <summary>What is released, whoever's it is.</summary>
    public static IQueryable<LessonRelease> VisibleTo(this IQueryable<LessonRelease> releases, SignedInUser user)
        => user.MayReadLessons() ? releases.Where(LessonRelease.Stands) : releases.Where(_ => false);

    /// <summary>For how many found a released lesson useful, and whether the person did: never for who else did.</summary>
    public static IQueryable<LessonUse> VisibleTo(this IQueryable<LessonUse> uses, SignedInUser user)
        => user.MayReadLessons() ? uses.Where(use => use.Lesson.Releases.AsQueryable().Any(LessonRelease.Stands)) : uses.Where(_ => false);

    /// <summary>The ids of those that were released once and are not any more, for telling that, and nothing else of them.</summary>
    public static IQueryable<Guid> WithdrawnVisibleTo(this IQueryable<Lesson> lessons, SignedInUser user)
        => lessons
            .Where(lesson => user.MayReadLessons() && lesson.Releases.Any() && !lesson.Releases.AsQueryable().Any(LessonRelease.Stands))
            .Select(lesson => lesson.Id);

    /// <summary>One for each wording that was ever released, whether it is over: for telling whether anything came or went.</summary>
    public static IQueryable<bool> EndsVisibleTo(this IQueryable<LessonRelease> releases, SignedInUser user)
        => releases.Where(_ => user.MayReadLessons()).Select(release => release.EndedAt != null);

    public static bool MayReadLessons(this SignedInUser user) => user.Role is Role.Facilitator or Role.MunicipalLeader or Role.ProgrammeManager;

    /// <summary>Writes lessons of projects, or decides on them.</summary>
    public static bool HasOwnLessons(this SignedInUser user) => user.MayEdit() || user.MayDecide();

    /// <summary>Whether a page offers to end what others read of a lesson.</summary>
    /// <param name="isOwn">It is of one of the person's own projects.</param>
    /// <param name="hasLeader">Somebody leads in its municipality with an open account.</param>
    public static bool MayWithdraw(this SignedInUser user, bool isOwn, bool hasLeader) => user.MayDecide() ? isOwn : user.MayManage() && !hasLeader;

    /// <summary>Decides on the lessons of their own municipality.</summary>
    public static bool MayDecide(this SignedInUser user) => user.Role == Role.MunicipalLeader;

    /// <summary>The lesson with its project, its releases and the notes it was written from, deleted ones too, tracked, for one of its project's facilitators.</summary>
    /// <exception cref="NotAvailableException">No such lesson, or the user may not write it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ProjectClosed"/>.</exception>
    public static async Task<Lesson> RequireLessonAsync(this SammenDbContext db, Guid lessonId, SignedInUser user, CancellationToken ct)
    {
        var lesson = (user.MayEdit()
            ? await db.Lessons
                .VisibleTo(user)
                .IgnoreQueryFilters()
                .Include(lesson => lesson.Project)
                .Include(lesson => lesson.Releases.OrderBy(release => release.Number))
                .Include(lesson => lesson.Sources).ThenInclude(source => source.Note)
                .AsSplitQuery()
                .SingleOrDefaultAsync(lesson => lesson.Id == lessonId, ct)
            : null) ?? throw new NotAvailableException();
        lesson.Project.RequireRunning();
        return lesson;
    }

    /// <summary>
    /// The notes a lesson is to be written from, tracked, in whatever project the user writes. Which are missing is not said: those that are deleted count
    /// with those that never were.
    /// </summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonSourceGone"/>.</exception>
    public static async Task<IReadOnlyList<Note>> RequireSourceNotesAsync(this SammenDbContext db, IReadOnlyCollection<Guid> noteIds, SignedInUser user, CancellationToken ct)
    {
        var notes = user.MayEdit()
            ? await db.Notes.VisibleTo(user).Where(note => noteIds.Contains(note.Id)).OrderBy(note => note.Id).Take(Lesson.MostSources + 1).ToListAsync(ct)
            : [];
        return notes.Count == noteIds.Count || notes.Count > Lesson.MostSources ? notes : throw new RuleBrokenException(Rule.LessonSourceGone);
    }

    /// <summary>The lesson with its project and releases, tracked, for a leader of its municipality: also of a course that is closed.</summary>
    /// <exception cref="NotAvailableException">No such lesson, it is private, or the user does not decide on it.</exception>
    public static async Task<Lesson> RequireLessonToDecideAsync(this SammenDbContext db, Guid lessonId, SignedInUser user, CancellationToken ct)
        => (user.MayDecide()
            ? await db.Lessons.VisibleTo(user).Include(lesson => lesson.Project).Include(lesson => lesson.Releases.OrderBy(release => release.Number)).SingleOrDefaultAsync(lesson => lesson.Id == lessonId, ct)
            : null) ?? throw new NotAvailableException();

    /// <summary>
    /// The lesson with its releases, tracked, for who may withdraw what is released of it: a leader of its municipality or, where nobody leads there
    /// with an open account, who runs the programme.
    /// </summary>
    /// <exception cref="NotAvailableException">No such lesson, others read nothing of it, or the user may not withdraw it.</exception>
    public static async Task<Lesson> RequireLessonToWithdrawAsync(this SammenDbContext db, Guid lessonId, SignedInUser user, CancellationToken ct)
        => await db.Lessons
            .WithdrawableBy(db, user)
            .Where(lesson => lesson.Id == lessonId && lesson.Releases.AsQueryable().Any(LessonRelease.Stands))
            .Include(lesson => lesson.Releases.OrderBy(release => release.Number))
            .SingleOrDefaultAsync(ct) ?? throw new NotAvailableException();

    /// <summary>What is released of a lesson, for who may find it useful.</summary>
    /// <exception cref="NotAvailableException">No such lesson, or others read nothing of it.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonIsOwn"/>.</exception>
    public static async Task<Lesson> RequireLessonOfOthersAsync(this SammenDbContext db, Guid lessonId, SignedInUser user, CancellationToken ct)
    {
        var found = await db.LessonReleases
            .VisibleTo(user)
            .Where(release => release.LessonId == lessonId)
            .Select(release => new { release.Lesson, IsOwn = db.Projects.OwnVisibleTo(user).Any(project => project.Id == release.Lesson.ProjectId) })
            .SingleOrDefaultAsync(ct) ?? throw new NotAvailableException();
        return found.IsOwn ? throw new RuleBrokenException(Rule.LessonIsOwn) : found.Lesson;
    }

    /// <summary>Lessons the user may read, all of them.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotReleased"/> where others may not read one of them, or not any more.</exception>
    public static async Task RequireReleasedAsync(this SammenDbContext db, IReadOnlyCollection<Guid> lessonIds, SignedInUser user, CancellationToken ct)
    {
        if (await db.LessonReleases.VisibleTo(user).CountAsync(release => lessonIds.Contains(release.LessonId), ct) != lessonIds.Distinct().Count())
        {
            throw new RuleBrokenException(Rule.LessonNotReleased);
        }
    }

    /// <summary>The projects whose lessons are the person's own: those they are assigned to, or of the municipality they lead in.</summary>
    public static IQueryable<Project> OwnVisibleTo(this IQueryable<Project> projects, SignedInUser user)
        => user.Role == Role.ProgrammeManager ? projects.Where(_ => false) : projects.VisibleTo(user);

    private static IQueryable<Lesson> WithdrawableBy(this IQueryable<Lesson> lessons, SammenDbContext db, SignedInUser user) => user.Role switch
    {
        Role.MunicipalLeader => lessons.Where(lesson => lesson.Project.MunicipalityCode == user.MunicipalityCode),
        Role.ProgrammeManager => lessons.Where(lesson => !db.Users.Any(person =>
            person.Role == Role.MunicipalLeader && person.MunicipalityCode == lesson.Project.MunicipalityCode && person.ClosedAt == null)),
        _ => lessons.Where(_ => false),
    };
}
