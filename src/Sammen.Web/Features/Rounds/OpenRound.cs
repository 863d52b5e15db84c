using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

public sealed record OpenRoundInput : RoundInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid RoundId { get; init; } = SequentialGuid.Next();
}

public sealed class OpenRoundValidator : RoundInputValidator<OpenRoundInput>
{
    public OpenRoundValidator(RuleWording wording)
        : base(wording)
        => RuleFor(input => input.AnswerBy).SensibleDate(wording);
}

public sealed class OpenRound(Operations operations, IValidator<OpenRoundInput> validator)
{
    /// <summary>Opens the round. One that was already opened under the same id is left as it is.</summary>
    /// <returns>The new round's id.</returns>
    public async Task<Guid> HandleAsync(OpenRoundInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                user.RequireManage();
                if (await db.Rounds.AnyAsync(kept => kept.Id == input.RoundId && kept.OpenedById == user.Id, ct))
                {
                    return null;
                }

                db.Rounds.Add(new Round(input.ToPlan(), user.Id, now, input.RoundId));
                return new RoundOpened(input.RoundId);
            },
            ct);
        return input.RoundId;
    }
}
