using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>A workshop is put on another day, at the same time of day.</summary>
public sealed record MoveWorkshopInput
{
    public Guid WorkshopId { get; init; }

    /// <summary>When it began as the mover saw it, UTC: somebody else may have moved it since.</summary>
    public DateTime From { get; init; }

    /// <summary>Danish date.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The moment it is moved to, UTC; <see langword="null"/> while no day is chosen.</summary>
    public DateTime? To => Date is { } date && SensibleDate.Is(date) ? DanishTime.ToUtc(date, TimeOnly.FromDateTime(DanishTime.FromUtc(From))) : null;
}

public sealed class MoveWorkshopValidator : AbstractValidator<MoveWorkshopInput>
{
    public MoveWorkshopValidator(RuleWording wording) => RuleFor(input => input.Date).SensibleDate(wording);
}

public sealed class MoveWorkshop(Operations operations, IValidator<MoveWorkshopInput> validator)
{
    /// <summary>Moves it. One that stands there already is left as it is: it was sent twice, or two moved it to the same day.</summary>
    /// <exception cref="ConcurrentEditException">Somebody else has moved it meanwhile. Nothing is changed.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/>, <see cref="Rule.DateOutOfRange"/> or <see cref="Rule.SharedPlanOfOthers"/>.</exception>
    public async Task HandleAsync(MoveWorkshopInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var workshop = await db.RequirePlanAsync(input.WorkshopId, user, ct);
                if (workshop.StartsAt == input.To)
                {
                    return null;
                }

                if (workshop.StartsAt != input.From)
                {
                    throw new ConcurrentEditException();
                }

                workshop.Move(workshop.Project, input.To!.Value, user.Id, now);
                await operation.TellFollowersAsync(workshop, ct);
                return new WorkshopChanged(workshop.ProjectId, workshop.Id);
            },
            ct);
    }
}
