using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Applications;

/// <summary>An application that is chosen for an answer it has not had.</summary>
internal sealed record ChosenApplication(Guid Id, ApplicationAnswer Answer, int? WaitlistNumber, Candidate Candidate);

/// <summary>What the managers mean to answer in a round, as every screen and change reads it.</summary>
internal static class ChosenInRound
{
    /// <summary>More than any round has ever been applied for.</summary>
    public const int Most = 2_000;

    /// <summary>Chosen and not answered: an application that was withdrawn or answered meanwhile is none of them, whatever was chosen before.</summary>
    public static async Task<IReadOnlyList<ChosenApplication>> ReadChosenAsync(
        this IQueryable<Application> applications, IQueryable<ApplicationChoice> choices, Guid roundId, CancellationToken ct)
        => (await applications
            .Where(application => application.RoundId == roundId)
            .Join(choices, application => application.Id, choice => choice.Id, (application, choice) => new { application, choice })
            .Where(chosen => (chosen.application.State == ApplicationState.Submitted && chosen.choice.Answer != null)
                || (chosen.application.State == ApplicationState.Waitlisted
                    && (chosen.choice.Answer == ApplicationAnswer.Accept || chosen.choice.Answer == ApplicationAnswer.Decline)))
            .OrderBy(chosen => chosen.choice.WaitlistNumber).ThenBy(chosen => chosen.application.Id)
            .Take(Most)
            .Select(chosen => new
            {
                chosen.application.Id,
                chosen.choice.Answer,
                chosen.choice.WaitlistNumber,
                chosen.application.HelpWantedIn,
                chosen.application.Area,
                chosen.application.TechnologyKind,
                chosen.application.LeaderHoursAMonth,
                chosen.application.EmployeeHoursAMonth,
            })
            .ToListAsync(ct))
            .ConvertAll(chosen => new ChosenApplication(
                chosen.Id, chosen.Answer!.Value, chosen.WaitlistNumber,
                CandidateOf(chosen.HelpWantedIn, chosen.Area, chosen.TechnologyKind, chosen.LeaderHoursAMonth, chosen.EmployeeHoursAMonth)));

    /// <summary>What the application would bring into its round.</summary>
    public static Candidate ToCandidate(this Application application)
        => CandidateOf(application.HelpWantedIn, application.Area, application.TechnologyKind, application.LeaderHoursAMonth, application.EmployeeHoursAMonth);

    public static PossibleRound ToPossibleRound(this IEnumerable<ChosenApplication> chosen, int places, int taken)
        => new(places, taken, [.. chosen.Where(one => one.Answer == ApplicationAnswer.Accept).Select(one => one.Candidate)]);

    /// <summary>The numbers those chosen for the waitlist would be told: in the managers' order, after those that wait there already, and without a gap where one was withdrawn.</summary>
    /// <param name="told">The last number that somebody was told.</param>
    public static IReadOnlyDictionary<Guid, int> NumbersAfter(this IEnumerable<ChosenApplication> chosen, int told)
        => chosen.Where(one => one.Answer == ApplicationAnswer.Waitlist)
            .Select((one, index) => (one.Id, Number: told + index + 1))
            .ToDictionary(one => one.Id, one => one.Number);

    /// <summary>The last number that somebody who waits was told; 0 where nobody waits.</summary>
    public static async Task<int> ReadLastToldAsync(this IQueryable<Application> applications, Guid roundId, CancellationToken ct)
        => await applications.Where(application => application.RoundId == roundId && application.State == ApplicationState.Waitlisted)
            .MaxAsync(application => application.WaitlistNumber, ct) ?? 0;

    /// <summary>Whether the managers can still choose what to answer.</summary>
    public static bool CanBeChosen(this ApplicationState state) => state is ApplicationState.Submitted or ApplicationState.Waitlisted;

    /// <summary>What can be answered as the application stands: staying on the waitlist is no new answer.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationWithdrawn"/> or <see cref="Rule.ApplicationAnswered"/>.</exception>
    public static ApplicationAnswer? Answerable(this Application application, ApplicationAnswer? answer) => application.State switch
    {
        ApplicationState.Submitted => answer,
        ApplicationState.Waitlisted => answer == ApplicationAnswer.Waitlist ? null : answer,
        ApplicationState.Withdrawn => throw new RuleBrokenException(Rule.ApplicationWithdrawn),
        _ => throw new RuleBrokenException(Rule.ApplicationAnswered),
    };

    private static Candidate CandidateOf(PhaseSet phases, Area? area, TechnologyKind? kind, decimal? leaderHours, decimal? employeeHours)
        => new(phases, area ?? Area.Other, kind ?? TechnologyKind.Other, leaderHours ?? 0, employeeHours ?? 0);
}
