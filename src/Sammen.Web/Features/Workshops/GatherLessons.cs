using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

/// <summary>Lessons for the agenda of an activity in which several learn together.</summary>
/// <param name="LessonIds">In the order they are to be talked about.</param>
public sealed record GatherLessonsInput(Guid WorkshopId, IReadOnlyList<Guid> LessonIds);

/// <summary>Puts released lessons on an agenda, after what stands there; the others that take part get them too. One that is there already is not put twice.</summary>
public sealed class GatherLessons(Operations operations)
{
    /// <exception cref="NotAvailableException">No such workshop, or the user may not change its plan. Nothing is changed.</exception>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.LessonNotReleased"/> of one that others may not read, or not any more; <see cref="Rule.WorkshopCancelled"/>,
    /// <see cref="Rule.TooManyAgendaPoints"/> or <see cref="Rule.SharedPlanOfOthers"/>. Nothing is changed.
    /// </exception>
    public Task HandleAsync(GatherLessonsInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var workshop = await db.RequirePlanAsync(input.WorkshopId, user, ct);
                await db.RequireReleasedAsync(input.LessonIds, user, ct);
                workshop.GatherLessons(input.LessonIds, user.Id, now);
                await operation.TellFollowersAsync(workshop, ct);
                return new WorkshopChanged(workshop.ProjectId, workshop.Id);
            },
            ct);
}
