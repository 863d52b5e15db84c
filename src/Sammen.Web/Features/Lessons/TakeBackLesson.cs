using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Lessons;

/// <summary>Takes a proposal back before it is decided.</summary>
public sealed class TakeBackLesson(Operations operations)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotProposed"/>.</exception>
    public Task HandleAsync(Guid lessonId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var lesson = await operation.Db.RequireLessonAsync(lessonId, operation.User, ct);
                lesson.TakeBack(operation.User.Id, operation.Now);
                return new LessonTakenBack(lesson.ProjectId, lesson.Id);
            },
            ct);
}
