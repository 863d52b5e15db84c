using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Lessons;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Lessons;

/// <summary>Says that a lesson of others is useful to us, or takes that back. Each person counts once.</summary>
public sealed class MarkUseful(Operations operations)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonIsOwn"/>.</exception>
    public Task HandleAsync(Guid lessonId, bool isUseful, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var lesson = await db.RequireLessonOfOthersAsync(lessonId, user, ct);
                var kept = await db.LessonUses.SingleOrDefaultAsync(use => use.LessonId == lessonId && use.UserId == user.Id, ct);
                if (isUseful && kept is null)
                {
                    db.LessonUses.Add(new LessonUse(lessonId, user.Id, now));
                }
                else if (!isUseful && kept is not null)
                {
                    db.LessonUses.Remove(kept);
                }

                return new LessonUseChanged(lesson.ProjectId, lesson.Id);
            },
            ct);
}
