using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Lessons;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>Another wording of a lesson, and what it is written from.</summary>
public sealed record RewriteLessonInput : LessonInput
{
    public Guid LessonId { get; init; }

    public IReadOnlyList<Guid> NoteIds { get; set; } = [];

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public RewriteLessonInput Opened { get; private init; } = null!;

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static RewriteLessonInput Open(Guid lessonId, LessonContent content, IReadOnlyList<Guid> noteIds)
    {
        var opened = new RewriteLessonInput { LessonId = lessonId, NoteIds = noteIds };
        opened.Put(content);
        return opened with { Opened = opened };
    }
}

public sealed class RewriteLessonValidator(RuleWording wording) : LessonInputValidator<RewriteLessonInput>(wording);

/// <summary>Gives a lesson another wording. After a release it is a new proposal, while what was released stands.</summary>
public sealed class RewriteLesson(Operations operations, IValidator<RewriteLessonInput> validator)
{
    /// <exception cref="RuleBrokenException">Those of <see cref="Lesson.Write"/> and <see cref="Lesson.WriteFrom"/>.</exception>
    /// <exception cref="ConcurrentEditException">Somebody else has changed the same field since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(RewriteLessonInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var lesson = await db.RequireLessonAsync(input.LessonId, user, ct);
                var before = lesson.Sources.Select(source => source.NoteId).ToHashSet();
                var noteIds = Meanwhile.MergeChosen(input.Opened.NoteIds, input.NoteIds, before);
                if (!before.SetEquals(noteIds))
                {
                    lesson.WriteFrom(await db.RequireSourceNotesAsync(noteIds, user, ct), user.Id, now);
                }

                var wasReleased = lesson.State == LessonState.Released;
                lesson.Write(Merged(input, lesson.Content), user.Id, now);
                return wasReleased && lesson.State == LessonState.Proposed ? new LessonProposed(lesson.ProjectId, lesson.Id) : new LessonWritten(lesson);
            },
            ct);
    }

    private static LessonContent Merged(RewriteLessonInput input, LessonContent now) => new(
        Meanwhile.MergeText(input.Opened.Title, input.Title, now.Title),
        Meanwhile.MergeText(input.Opened.Happened, input.Happened, now.Happened),
        Meanwhile.MergeText(input.Opened.Differently, input.Differently, now.Differently),
        Meanwhile.Merge(input.Opened.Kind, input.Kind, now.Kind),
        Meanwhile.Merge(input.Opened.Phase, input.Phase, now.Phase),
        Meanwhile.Merge(input.Opened.Question, input.Question, now.Question),
        Meanwhile.Merge(input.Opened.TechnologyKind, input.TechnologyKind, now.TechnologyKind),
        Meanwhile.Merge(input.Opened.Area, input.Area, now.Area));
}
