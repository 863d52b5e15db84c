using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Lessons;

/// <summary>Others read nothing of it any more, from this moment: neither its text, nor a hit, nor a count.</summary>
public sealed class WithdrawLesson(Operations operations)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotReleased"/>.</exception>
    public Task HandleAsync(Guid lessonId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var lesson = await operation.Db.RequireLessonToWithdrawAsync(lessonId, operation.User, ct);
                lesson.Withdraw(operation.User.Id, operation.Now);
                return new LessonWithdrawn(lesson.ProjectId, lesson.Id);
            },
            ct);
}
