using FluentValidation;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record ChangeWorkshopInput : WorkshopInput
{
    public Guid WorkshopId { get; init; }

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public WorkshopInput Opened { get; private init; } = null!;

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static ChangeWorkshopInput Open(Guid workshopId, WorkshopPlan seen)
    {
        var (date, start, end) = TimesOf(seen.StartsAt, seen.Minutes);
        var opened = new ChangeWorkshopInput
        {
            WorkshopId = workshopId,
            Title = seen.Title,
            Kind = seen.Kind,
            Phase = seen.Phase,
            Date = date,
            Start = start,
            End = end,
            Place = seen.Place,
            FacilitatorIds = seen.FacilitatorIds.ToHashSet(),
        };
        return opened with { Opened = opened, FacilitatorIds = seen.FacilitatorIds.ToHashSet() };
    }

    /// <summary>The plan with what the writer has changed in it. Date, start and end are one field: the time.</summary>
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields meanwhile.</exception>
    internal WorkshopPlan OnTopOf(Workshop now)
    {
        var wanted = ToPlan();
        var timesNow = TimesOf(now.StartsAt, now.Minutes);
        var isNow = Meanwhile.Merge((Opened.Date, Opened.Start, Opened.End), (Date, Start, End), timesNow) == timesNow;
        return new WorkshopPlan(
            Meanwhile.MergeText(Opened.Title, Title, now.Title),
            Meanwhile.Merge(Opened.Kind, Kind, now.Kind),
            Meanwhile.Merge(Opened.Phase, Phase, now.Phase),
            isNow ? now.StartsAt : wanted.StartsAt,
            isNow ? now.Minutes : wanted.Minutes,
            Meanwhile.MergeText(Opened.Place, Place, now.Place),
            Meanwhile.MergeChosen(Opened.FacilitatorIds, wanted.FacilitatorIds, now.Facilitators.Select(facilitator => facilitator.UserId)));
    }
}

public sealed class ChangeWorkshopValidator(RuleWording wording) : WorkshopInputValidator<ChangeWorkshopInput>(wording);

public sealed class ChangeWorkshop(Operations operations, IValidator<ChangeWorkshopInput> validator)
{
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields since the writer opened the form. Nothing is changed.</exception>
    /// <exception cref="Domain.RuleBrokenException"><see cref="Domain.Rule.SharedPlanOfOthers"/>, besides those of <see cref="Workshop.Change"/>.</exception>
    public async Task HandleAsync(ChangeWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var workshop = await db.RequirePlanAsync(input.WorkshopId, user, ct);
                var (project, sharedBefore) = (workshop.Project, workshop.SharedPlan);
                var plan = input.OnTopOf(workshop);
                project.RequireFacilitators(plan.FacilitatorIds.Except(workshop.Facilitators.Select(facilitator => facilitator.UserId)));
                workshop.Change(project, plan, user.Id, now);
                await operation.TellFollowersAsync(workshop, ct);
                KeepSharedPlan(db, sharedBefore, workshop.SharedPlan);

                // A change of facilitators alone touches no column of the workshop, and two of them must not take the last ones away at once.
                db.Entry(workshop).Property(changed => changed.Version).IsModified |= db.ChangeTracker.HasChanges();
                return new WorkshopChanged(project.Id, workshop.Id);
            },
            ct);
    }

    // What became shared learning, or was it by mistake.
    private static void KeepSharedPlan(SammenDbContext db, SharedPlan? before, SharedPlan? now)
    {
        if (now is not null && before is null)
        {
            db.SharedPlans.Add(now);
        }
        else if (before is not null && now is null)
        {
            db.SharedPlans.Remove(before);
        }
    }
}
