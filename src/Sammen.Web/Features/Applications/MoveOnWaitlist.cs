using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Applications;

/// <param name="Number">The place it is to have, counted as it will be told.</param>
public sealed record MoveOnWaitlistInput(Guid ApplicationId, int Number);

/// <summary>The order of the waitlist is the managers', until it is told.</summary>
public sealed class MoveOnWaitlist(Operations operations)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/> when it is not chosen for the waitlist.</exception>
    public Task HandleAsync(MoveOnWaitlistInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var application = await db.RequireApplicationAsync(input.ApplicationId, user, ct);
                var round = await db.RequireRoundAsync(application.RoundId, user, ct);
                var order = (await db.Applications.ReadChosenAsync(db.ApplicationChoices, round.Id, ct))
                    .Where(one => one.Answer == ApplicationAnswer.Waitlist)
                    .Select(one => one.Id)
                    .ToList();
                if (!order.Remove(application.Id))
                {
                    throw new RuleBrokenException(Rule.UnknownChoice);
                }

                var told = await db.Applications.ReadLastToldAsync(round.Id, ct);
                order.Insert(Math.Clamp(input.Number - told - 1, 0, order.Count), application.Id);
                var choices = await db.ApplicationChoices
                    .Where(choice => choice.RoundId == round.Id && choice.Answer == ApplicationAnswer.Waitlist)
                    .OrderBy(choice => choice.WaitlistNumber).ThenBy(choice => choice.Id)
                    .Take(ChosenInRound.Most)
                    .ToDictionaryAsync(choice => choice.Id, ct);
                for (var index = 0; index < order.Count; index++)
                {
                    choices[order[index]].Choose(ApplicationAnswer.Waitlist, told + index + 1, user.Id, now);
                }

                if (!db.ChangeTracker.HasChanges())
                {
                    return null;
                }

                db.SaveOnTopOfOthers(round);
                return new ApplicationChosen(application.Id);
            },
            ct);
}
