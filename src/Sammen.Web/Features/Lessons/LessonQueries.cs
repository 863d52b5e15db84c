using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Lessons;

/// <summary>One lesson, and those of one project.</summary>
public sealed class LessonQueries(Readings readings)
{
    /// <summary>More than a project makes.</summary>
    public const int LessonsShown = 100;

    /// <summary>How many notes of a cell are offered to write from, the newest.</summary>
    public const int NotesOffered = 20;

    private const int NamesRead = 300;
    private const int NotesCompared = 1000;

    /// <summary>At most four queries.</summary>
    /// <returns><see langword="null"/> when there is no such lesson, or none that the reader may know of.</returns>
    public async Task<LessonView?> FindAsync(Guid lessonId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var me = reading.User.Id;
        var released = await reading.LessonReleases
            .Where(release => release.LessonId == lessonId)
            .Select(release => new
            {
                Release = release,
                release.Lesson.Project.Municipality.Name,
                release.Lesson.Project.Title,
                Useful = reading.LessonUses.Count(use => use.LessonId == lessonId),
                IsUsefulToMe = reading.LessonUses.Any(use => use.LessonId == lessonId && use.UserId == me),
                IsOwn = reading.OwnProjects.Any(project => project.Id == release.Lesson.ProjectId),
                HasLeader = reading.People.Any(person =>
                    person.Role == Role.MunicipalLeader && person.MunicipalityCode == release.Lesson.Project.MunicipalityCode && person.ClosedAt == null),
            })
            .SingleOrDefaultAsync(ct);
        var own = await FindOwnAsync(reading, lessonId, ct);
        if (released is null && own is null && !await reading.WithdrawnLessons.AnyAsync(id => id == lessonId, ct))
        {
            return null;
        }

        var shown = released is null ? null : new ReleasedLesson(
            lessonId, released.Release.Content, released.Release.ReleasedAt, released.Release.IsNamed ? released.Name : null,
            released.Release.IsNamed ? released.Title : null, released.Useful, released.IsUsefulToMe, released.IsOwn);
        return new LessonView(lessonId, shown, own, released is not null && reading.User.MayWithdraw(released.IsOwn, released.HasLeader));
    }

    /// <summary>The lessons of a project, for its facilitators and leaders: what waits first, then the last changed.</summary>
    /// <returns><see langword="null"/> when there is no such project, or it is not the reader's own.</returns>
    public async Task<ProjectLessons?> FindOfProjectAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.OwnProjects
            .Where(found => found.Id == projectId)
            .Select(found => new { found.Title, found.Municipality.Name, found.ClosedAt })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return null;
        }

        var written = await reading.Lessons
            .Where(lesson => lesson.ProjectId == projectId)
            .OrderByDescending(lesson => lesson.State == LessonState.Proposed).ThenByDescending(lesson => lesson.ChangedAt).ThenBy(lesson => lesson.Id)
            .Take(LessonsShown)
            .Select(lesson => new ProjectLesson(
                lesson.Id, lesson.Title, lesson.Kind, new DialogueCell(lesson.Phase, lesson.Question), lesson.State, false, lesson.Refusal != null, 0, lesson.ChangedAt!.Value))
            .ToListAsync(ct);
        var released = await reading.LessonReleases
            .Where(release => release.Lesson.ProjectId == projectId)
            .OrderByDescending(release => release.ReleasedAt).ThenBy(release => release.LessonId)
            .Take(LessonsShown)
            .Select(release => new ProjectLesson(
                release.LessonId, release.Title, release.Kind, new DialogueCell(release.Phase, release.Question), LessonState.Released, true, false,
                reading.LessonUses.Count(use => use.LessonId == release.LessonId), release.ReleasedAt))
            .ToDictionaryAsync(release => release.Id, ct);
        var known = written.Select(lesson => lesson.Id).ToHashSet();

        // Of one that is being written anew a leader reads what others read.
        var all = written
            .ConvertAll(lesson => released.TryGetValue(lesson.Id, out var read) ? lesson with { IsRead = true, Useful = read.Useful } : lesson)
            .Concat(released.Values.Where(lesson => !known.Contains(lesson.Id)).OrderByDescending(lesson => lesson.At));
        return new ProjectLessons(projectId, project.Title, project.Name, project.ClosedAt.DanishDay(), reading.User.MayEdit(project.ClosedAt), [.. all]);
    }

    /// <summary>What a lesson is written with, for its project's facilitators. Two queries.</summary>
    /// <param name="noteIds">Notes it is written from already, wherever they stand.</param>
    /// <returns><see langword="null"/> when there is no such project, or the reader may not write in it.</returns>
    public async Task<LessonBasis?> FindBasisAsync(Guid projectId, DialogueCell cell, IReadOnlyCollection<Guid> noteIds, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.Projects
            .Where(found => found.Id == projectId)
            .Select(found => new { found.Title, found.SupportedPhases, found.TechnologyKind, found.Area, found.ClosedAt })
            .SingleOrDefaultAsync(ct);
        if (project is null || !reading.User.MayEdit(project.ClosedAt))
        {
            return null;
        }

        var notes = await reading.Notes
            .Where(note => note.ProjectId == projectId && note.Visibility >= NoteVisibility.Municipality)
            .Where(note => (note.Phase == cell.Phase && note.Question == cell.Question) || noteIds.Contains(note.Id))
            .OrderByDescending(note => noteIds.Contains(note.Id)).ThenByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
            .Take(NotesOffered)
            .Select(note => new SourceNote(note.Id, new DialogueCell(note.Phase, note.Question), note.Kind, note.Text))
            .ToListAsync(ct);
        return new LessonBasis(projectId, project.Title, [.. project.SupportedPhases], project.TechnologyKind, project.Area, notes);
    }

    /// <summary>What of a text its writer is warned of before strangers read it. At most four queries.</summary>
    /// <param name="isNamed">It is to be read under the municipality's name.</param>
    /// <returns>None for who neither writes nor decides on the project's lessons.</returns>
    public async Task<LessonWarnings> ReadWarningsAsync(Guid projectId, LessonContent content, bool isNamed, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var project = await reading.OwnProjects
            .Where(found => found.Id == projectId)
            .Select(found => new { found.Municipality.Name.Brief, found.Municipality.Name.InFull, found.Workplace })
            .SingleOrDefaultAsync(ct);
        if (project is null)
        {
            return LessonWarnings.None;
        }

        var text = $"{content.Title}\n{content.Happened}\n{content.Differently}";
        var people = await reading.PeopleOn(projectId).OrderBy(person => person.Id).Take(NamesRead).Select(person => person.Name).ToListAsync(ct);
        var responsible = await reading.FollowUps
            .Where(followUp => followUp.ProjectId == projectId)
            .OrderByDescending(followUp => followUp.Id)
            .Take(NamesRead)
            .Select(followUp => followUp.Responsible)
            .ToListAsync(ct);
        IReadOnlyList<string> places = isNamed ? [] : TextCare.PlacesIn(text, [project.Brief, project.InFull, project.Workplace]);
        return new LessonWarnings(TextCare.NamesIn(text, people.Concat(responsible.Where(TextCare.IsName))), places, await IsNearNoteAsync(reading, projectId, content, ct));
    }

    private static async Task<bool> IsNearNoteAsync(Reading reading, Guid projectId, LessonContent content, CancellationToken ct)
    {
        if (!reading.User.MayEdit())
        {
            return false;
        }

        var hidden = await reading.Notes
            .Where(note => note.ProjectId == projectId && note.Visibility == NoteVisibility.Facilitators)
            .OrderByDescending(note => note.LoggedAt).ThenByDescending(note => note.Id)
            .Take(NotesCompared)
            .Select(note => note.Text)
            .ToListAsync(ct);
        string[] ours = [content.Title, content.Happened, content.Differently];
        return hidden.Exists(note => ours.Any(text => TextCare.IsNear(text, note)));
    }

    private static async Task<OwnLesson?> FindOwnAsync(Reading reading, Guid lessonId, CancellationToken ct)
    {
        var isWriter = reading.User.MayEdit();
        var found = await reading.Lessons
            .Where(lesson => lesson.Id == lessonId)
            .Select(lesson => new
            {
                Lesson = lesson,
                lesson.Project.Title,
                lesson.Project.Municipality.Name,
                lesson.Project.ClosedAt,
                WrittenBy = reading.People.Where(person => person.Id == lesson.WrittenById).Select(person => person.Name).First(),
                ProposedBy = reading.People.Where(person => person.Id == lesson.ProposedById).Select(person => person.Name).FirstOrDefault(),
                RefusedBy = reading.People.Where(person => person.Id == lesson.RefusedById).Select(person => person.Name).FirstOrDefault(),
                IsNamed = reading.LessonReleases.Any(release => release.LessonId == lesson.Id && release.IsNamed),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var sources = await reading.Lessons
            .IgnoreQueryFilters()
            .Where(lesson => lesson.Id == lessonId)
            .SelectMany(lesson => lesson.Sources)
            .OrderBy(source => source.Note.LoggedAt).ThenBy(source => source.NoteId)
            .Select(source => new
            {
                source.NoteId,
                source.Note.Phase,
                source.Note.Question,
                source.Note.Kind,
                Stands = source.Note.DeletedAt == null && source.Note.Visibility >= NoteVisibility.Municipality,
                Text = source.Note.DeletedAt == null && source.Note.Visibility >= NoteVisibility.Municipality ? source.Note.Text : "",
            })
            .ToListAsync(ct);
        var lesson = found.Lesson;
        return new OwnLesson(
            lesson.ProjectId, found.Title, found.Name, lesson.State, lesson.TextNumber, lesson.Content, found.WrittenBy, lesson.WrittenAt, found.ProposedBy,
            lesson.ProposedAt, lesson.Refusal, found.RefusedBy, lesson.RefusedAt, found.IsNamed, reading.User.MayEdit(found.ClosedAt), reading.User.MayDecide())
        {
            Sources = [.. sources.Where(source => source.Stands).Select(source => new SourceNote(source.NoteId, new DialogueCell(source.Phase, source.Question), source.Kind, source.Text))],
            GoneSources = isWriter ? [.. sources.Where(source => !source.Stands).Select(source => source.NoteId)] : [],
        };
    }
}
