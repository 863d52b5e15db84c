using Microsoft.EntityFrameworkCore;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Applications;

/// <summary>What will be sent to those who applied, for the programme managers to read before it is.</summary>
public sealed class AnswerQueries(Readings readings)
{
    /// <summary>Every answer that is chosen and not sent: those accepted, the waitlist in its order, those declined. Four queries.</summary>
    /// <returns><see langword="null"/> when there is no such round or the reader does not run the programme.</returns>
    public async Task<AnswersView?> FindAsync(Guid roundId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var round = await reading.RoundsRun
            .Where(found => found.Id == roundId)
            .Select(found => new
            {
                found.Name,
                found.Places,
                found.FirstDay,
                found.LastDay,
                IsClosed = found.ClosedAt != null,
                NextDeadline = reading.RoundsRun.Where(Round.OpenOn(reading.Today)).Where(other => other.Id != found.Id).Min(other => (DateOnly?)other.ApplicationDeadline),
                Taken = reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == found.Id),
            })
            .SingleOrDefaultAsync(ct);
        if (round is null)
        {
            return null;
        }

        var chosen = await reading.Applications.ReadChosenAsync(reading.ApplicationChoices, roundId, ct);
        var numbers = chosen.NumbersAfter(await reading.Applications.ReadLastToldAsync(roundId, ct));
        var answers = chosen.ToDictionary(one => one.Id, one => one.Answer);
        var rows = (await reading.ApplicationsOf(roundId)
            .Join(
                reading.ApplicationChoices.Where(choice => choice.Answer != null), found => found.Application.Id, choice => choice.Id,
                (found, choice) => new { found.Application, found.Municipality, choice.Reason })
            .OrderBy(one => one.Municipality.Name.Brief).ThenBy(one => one.Application.SubmittedAt).ThenBy(one => one.Application.Id)
            .Take(ChosenInRound.Most)
            .Select(one => new
            {
                one.Application.Id,
                one.Municipality.Name,
                one.Application.Technology,
                one.Application.Email,
                one.Application.ContactName,
                one.Reason,
                one.Application.SaidFrom,
                one.Application.HelpWantedIn,
                HasAccount = reading.People.Any(account => account.NormalizedEmail == one.Application.NormalizedEmail)
                    || reading.Invitations.Where(Invitation.IsUnused).Any(invitation => invitation.NormalizedEmail == one.Application.NormalizedEmail),
            })
            .ToListAsync(ct))
            .Where(one => answers.ContainsKey(one.Id))
            .Select(one => new AnswerRow(
                one.Id, one.Name, one.Technology!, one.Email, one.ContactName, answers[one.Id],
                numbers.TryGetValue(one.Id, out var number) ? number : null, one.Reason, one.SaidFrom, [.. one.HelpWantedIn], one.HasAccount))
            .OrderBy(row => row.Answer).ThenBy(row => row.WaitlistNumber)
            .ToList();
        return new AnswersView(roundId, round.Name, round.IsClosed, round.Places, round.Taken, round.FirstDay, round.LastDay, round.NextDeadline, rows);
    }
}
