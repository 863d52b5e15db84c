using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Lessons;

/// <summary>Asks the municipality's leaders whether others may read it.</summary>
public sealed class ProposeLesson(Operations operations)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonSourceGone"/>.</exception>
    public Task HandleAsync(Guid lessonId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var lesson = await operation.Db.RequireLessonAsync(lessonId, operation.User, ct);
                lesson.Propose(operation.User.Id, operation.Now);
                return new LessonProposed(lesson.ProjectId, lesson.Id);
            },
            ct);
}
