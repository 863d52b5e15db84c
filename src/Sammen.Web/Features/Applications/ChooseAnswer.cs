using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Applications;

/// <param name="Answer"><see langword="null"/> to choose nothing again.</param>
public sealed record ChooseAnswerInput(Guid ApplicationId, ApplicationAnswer? Answer);

/// <summary>The managers choose what to answer an application, or choose anew. Nobody else learns of it.</summary>
public sealed class ChooseAnswer(Operations operations)
{
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.MoreAcceptedThanPlaces"/>, <see cref="Rule.RoundClosed"/>, <see cref="Rule.ApplicationWithdrawn"/>,
    /// <see cref="Rule.ApplicationAnswered"/> or <see cref="Rule.UnknownChoice"/>.
    /// </exception>
    public Task HandleAsync(ChooseAnswerInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var application = await db.RequireApplicationAsync(input.ApplicationId, user, ct);
                var round = await db.RequireRoundAsync(application.RoundId, user, ct);
                var answer = application.Answerable(input.Answer);
                var choice = await db.ApplicationChoices.SingleOrDefaultAsync(kept => kept.Id == application.Id, ct);
                if (choice?.Answer == answer)
                {
                    return null;
                }

                if (choice is null)
                {
                    choice = new ApplicationChoice(application, user.Id, now);
                    db.ApplicationChoices.Add(choice);
                }

                var chosen = await db.Applications.ReadChosenAsync(db.ApplicationChoices, round.Id, ct);
                if (answer == ApplicationAnswer.Accept)
                {
                    await RequireRoomAsync(db, round, application, chosen, ct);
                }

                choice.Choose(answer, answer == ApplicationAnswer.Waitlist ? await NextNumberAsync(db, round.Id, chosen, ct) : null, user.Id, now);
                db.SaveOnTopOfOthers(round);
                return new ApplicationChosen(application.Id);
            },
            ct);

    private static async Task RequireRoomAsync(SammenDbContext db, Round round, Application application, IReadOnlyList<ChosenApplication> chosen, CancellationToken ct)
    {
        var taken = await db.CountTakenAsync(round.Id, ct);
        var others = chosen.Where(one => one.Id != application.Id);
        var accepted = new ChosenApplication(application.Id, ApplicationAnswer.Accept, WaitlistNumber: null, application.ToCandidate());
        others.Append(accepted).ToPossibleRound(round.Places, taken).RequireRoom();
        round.RequireRoomFor(round.FirstDay, round.LastDay, taken);
    }

    private static async Task<int> NextNumberAsync(SammenDbContext db, Guid roundId, IReadOnlyList<ChosenApplication> chosen, CancellationToken ct)
        => Math.Max(await db.Applications.ReadLastToldAsync(roundId, ct), chosen.Max(one => one.WaitlistNumber) ?? 0) + 1;
}
