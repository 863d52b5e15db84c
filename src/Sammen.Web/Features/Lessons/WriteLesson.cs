using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Lessons;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

/// <summary>A lesson written from notes of one project.</summary>
public sealed record WriteLessonInput : LessonInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid LessonId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; set; }

    public IReadOnlyList<Guid> NoteIds { get; set; } = [];
}

public sealed class WriteLessonValidator(RuleWording wording) : LessonInputValidator<WriteLessonInput>(wording);

/// <summary>Keeps a lesson for the project's facilitators. Nobody else reads it until it is proposed.</summary>
public sealed class WriteLesson(Operations operations, IValidator<WriteLessonInput> validator)
{
    /// <summary>What was already kept under the same id is left as it is.</summary>
    /// <exception cref="RuleBrokenException">Those of <see cref="Lesson"/>.</exception>
    public async Task HandleAsync(WriteLessonInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditAsync(input.ProjectId, user, ct);
                if (await db.Lessons.AnyAsync(kept => kept.Id == input.LessonId && kept.ProjectId == project.Id, ct))
                {
                    return null;
                }

                var lesson = new Lesson(input.LessonId, project, input.Content, await db.RequireSourceNotesAsync(input.NoteIds, user, ct), user.Id, now);
                db.Lessons.Add(lesson);
                return new LessonWritten(lesson);
            },
            ct);
    }
}
