using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Lessons in every state to start from.</summary>
internal static class LessonBuilders
{
    public const string Title = "Nattevagten blev spurgt for sent";

    public static readonly DialogueCell Cell = new(Phase.Idea, CoreQuestion.CoreTask);

    /// <summary>About the idea phase and the core task, unless told otherwise.</summary>
    public static LessonContent Content(
        string title = Title, string happened = "Kravene var skrevet, da nattevagten så skærmen.", string differently = "Lad nattevagten skrive de første krav.",
        LessonKind kind = LessonKind.NotAsPlanned, DialogueCell? cell = null, TechnologyKind technology = TechnologyKind.CommunicationAndScreenContact, Area area = Area.ElderlyAndHealth)
        => new(title, happened, differently, kind, (cell ?? Cell).Phase, (cell ?? Cell).Question, technology, area);

    /// <summary>A private one, from a note of its own unless told otherwise.</summary>
    public static async Task<Guid> WriteLessonAsync(this TestApp app, Project project, SammenUser facilitator, LessonContent? content = null, IReadOnlyList<Guid>? noteIds = null)
    {
        var ids = noteIds ?? [(await app.AddNoteAsync(project, facilitator, "Nattevagten blev ikke spurgt.")).Id];
        var lessonId = SequentialGuid.Next();
        await app.ReadAsync(async db =>
        {
            var of = await db.Projects.SingleAsync(found => found.Id == project.Id);
            var notes = await db.Notes.Where(note => ids.Contains(note.Id)).ToListAsync();
            db.Lessons.Add(new Lesson(lessonId, of, content ?? Content(), notes, facilitator.Id, app.Now));
            return await db.SaveChangesAsync();
        });
        return lessonId;
    }

    public static async Task<Guid> ProposeLessonAsync(this TestApp app, Project project, SammenUser facilitator, LessonContent? content = null, IReadOnlyList<Guid>? noteIds = null)
    {
        var lessonId = await app.WriteLessonAsync(project, facilitator, content, noteIds);
        await app.ChangeLessonAsync(lessonId, lesson => lesson.Propose(facilitator.Id, app.Now));
        return lessonId;
    }

    /// <summary>Released by whoever is named; who may is for the tests of access.</summary>
    public static async Task<Guid> ReleaseLessonAsync(
        this TestApp app, Project project, SammenUser facilitator, SammenUser leader, LessonContent? content = null, bool isNamed = true)
    {
        var lessonId = await app.ProposeLessonAsync(project, facilitator, content);
        await app.ChangeLessonAsync(lessonId, lesson => lesson.Release(lesson.TextNumber, lesson.Content, isNamed, leader.Id, app.Now));
        return lessonId;
    }

    public static Task ChangeLessonAsync(this TestApp app, Guid lessonId, Action<Lesson> change) => app.ReadAsync(async db =>
    {
        change(await LoadAsync(db, lessonId));
        return await db.SaveChangesAsync();
    });

    /// <summary>With its project, sources and releases.</summary>
    public static Task<Lesson> LessonAsync(this TestApp app, Guid lessonId) => app.ReadAsync(db => LoadAsync(db, lessonId));

    /// <summary>The note is for the facilitators alone, or for everybody again.</summary>
    public static Task ShowNoteToAsync(this TestApp app, Guid noteId, NoteVisibility visibility, SammenUser by) => app.ReadAsync(async db =>
    {
        var note = await db.Notes.Include(found => found.Revisions).SingleAsync(found => found.Id == noteId);
        note.Edit(new NoteContent(note.Text, note.Kind, visibility), by.Id, app.Now);
        return await db.SaveChangesAsync();
    });

    private static Task<Lesson> LoadAsync(SammenDbContext db, Guid lessonId)
        => db.Lessons
            .IgnoreQueryFilters()
            .Include(lesson => lesson.Project)
            .Include(lesson => lesson.Releases)
            .Include(lesson => lesson.Sources).ThenInclude(source => source.Note)
            .SingleAsync(lesson => lesson.Id == lessonId);
}
