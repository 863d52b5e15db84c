using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

/// <summary>The answers as the sender saw them, mail by mail.</summary>
public sealed record SendAnswersInput
{
    public Guid RoundId { get; init; }

    public IList<AnswerToSend> Answers { get; init; } = [];
}

/// <summary>One of them: what was seen, and the words that may be changed until they are sent.</summary>
public sealed record AnswerToSend
{
    public Guid ApplicationId { get; init; }

    public ApplicationAnswer Answer { get; init; }

    public int? WaitlistNumber { get; init; }

    /// <summary>What the applicant is told; needed for all but a yes.</summary>
    public string? Reason { get; set; }

    /// <summary>What it was when the page was opened.</summary>
    public string? Opened { get; set; }

    /// <summary>Since when the application said what the sender saw, UTC.</summary>
    public DateTime? SaidFrom { get; init; }

    /// <summary>Made with the form, so that sending it again after a lost answer makes one project.</summary>
    public Guid ProjectId { get; init; } = SequentialGuid.Next();

    /// <summary>As <see cref="ProjectId"/>, for the leader's invitation.</summary>
    public Guid InvitationId { get; init; } = SequentialGuid.Next();
}

public sealed class AnswerToSendValidator : AbstractValidator<AnswerToSend>
{
    public AnswerToSendValidator(RuleWording wording)
    {
        RuleFor(answer => answer.Reason).OptionalFreeText(ApplicationChoice.ReasonMaxLength, wording);
        RuleFor(answer => answer.Reason).NotEmpty().When(answer => answer.Answer != ApplicationAnswer.Accept).WithMessage(wording.Of(Rule.TextMissing));
    }
}

public sealed class SendAnswersValidator : AbstractValidator<SendAnswersInput>
{
    public SendAnswersValidator(RuleWording wording)
    {
        RuleFor(input => input.Answers).NotEmpty().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleForEach(input => input.Answers).SetValidator(new AnswerToSendValidator(wording));
    }
}

/// <summary>Answers everybody who is chosen, in one go: answers, projects and invitations are kept together or not at all.</summary>
public sealed class SendAnswers(Operations operations, IValidator<SendAnswersInput> validator, IStringLocalizer<ApplicationsTexts> texts)
{
    /// <summary>Sends what the sender saw, and nothing else. What was sent already by the same form is left as it is.</summary>
    /// <exception cref="ValidationException">Something is not as the sender saw it any more; said at each application it is so for. Nothing is sent.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MoreAcceptedThanPlaces"/> or <see cref="Rule.RoundClosed"/>.</exception>
    public async Task HandleAsync(SendAnswersInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, _) = operation;
                var round = await db.RequireRoundAsync(input.RoundId, user, ct);
                var ids = input.Answers.Select(answer => answer.ApplicationId).ToList();

                // The applications last: where somebody else has answered between two of these, it is by them that it is told.
                var taken = await db.CountTakenAsync(round.Id, ct);
                var told = await db.Applications.ReadLastToldAsync(round.Id, ct);
                var chosen = await db.Applications.ReadChosenAsync(db.ApplicationChoices, round.Id, ct);
                var choices = await db.ApplicationChoices.Where(choice => ids.Contains(choice.Id)).ToDictionaryAsync(choice => choice.Id, ct);
                var applications = await db.Applications.VisibleTo(user)
                    .Where(application => application.RoundId == round.Id && ids.Contains(application.Id))
                    .ToDictionaryAsync(application => application.Id, ct);
                if (input.Answers.All(answer => applications.TryGetValue(answer.ApplicationId, out var found) && WasSent(answer, found, user.Id)))
                {
                    return null;
                }

                RequireAsSeen(input, applications, choices, chosen.NumbersAfter(told));
                RequireRoom(round, chosen.Where(one => ids.Contains(one.Id)).ToPossibleRound(round.Places, taken));
                await operation.InviteUnknownAsync(AnswerAll(operation, input, round, applications, choices), ct);
                db.SaveOnTopOfOthers(round);
                var first = operation.Besides.OfType<ApplicationAnswered>().First();
                operation.Besides.Remove(first);
                return first;
            },
            ct);
    }

    /// <summary>Whether this very form has sent it already, and its answer was lost.</summary>
    private static bool WasSent(AnswerToSend answer, Application application, Guid userId) => answer.Answer switch
    {
        ApplicationAnswer.Accept => application.ProjectId == answer.ProjectId,
        _ => application.AnsweredById == userId
            && application.State == (answer.Answer == ApplicationAnswer.Waitlist ? ApplicationState.Waitlisted : ApplicationState.Declined)
            && application.WaitlistNumber == answer.WaitlistNumber
            && application.AnswerReason == FreeText.Clean(answer.Reason),
    };

    // An old page must not send something else than it showed.
    private void RequireAsSeen(
        SendAnswersInput input, Dictionary<Guid, Application> applications, Dictionary<Guid, ApplicationChoice> choices, IReadOnlyDictionary<Guid, int> numbers)
    {
        var failures = new List<ValidationFailure>();
        for (var index = 0; index < input.Answers.Count; index++)
        {
            var answer = input.Answers[index];
            if (ProblemOf(answer, applications.GetValueOrDefault(answer.ApplicationId), choices.GetValueOrDefault(answer.ApplicationId), numbers) is { } problem)
            {
                failures.Add(new ValidationFailure($"{nameof(SendAnswersInput.Answers)}[{index}].{nameof(AnswerToSend.Reason)}", problem));
            }
        }

        if (failures.Count > 0)
        {
            throw new ValidationException(failures);
        }
    }

    private string? ProblemOf(AnswerToSend seen, Application? application, ApplicationChoice? choice, IReadOnlyDictionary<Guid, int> numbers)
    {
        var problem = application?.State switch
        {
            null => "GoneMeanwhile",
            ApplicationState.Withdrawn => "WithdrawnMeanwhile",
            ApplicationState.Accepted or ApplicationState.Declined => "AnsweredMeanwhile",
            ApplicationState.Waitlisted when seen.Answer == ApplicationAnswer.Waitlist => "AnsweredMeanwhile",
            _ when choice?.Answer != seen.Answer => "ChosenMeanwhile",
            _ when seen.Answer == ApplicationAnswer.Waitlist && numbers.GetValueOrDefault(seen.ApplicationId) != seen.WaitlistNumber => "MovedMeanwhile",
            _ when application.SaidFrom != seen.SaidFrom => "ChangedMeanwhile",
            _ when IsWordedByOthers(seen, choice) => "WordedMeanwhile",
            _ => null,
        };
        return problem is null ? null : texts[problem].Value;
    }

    private static bool IsWordedByOthers(AnswerToSend seen, ApplicationChoice? choice)
        => FreeText.Clean(choice?.Reason) is var now && now != FreeText.Clean(seen.Opened) && now != FreeText.Clean(seen.Reason);

    private static void RequireRoom(Round round, PossibleRound possible)
    {
        possible.RequireRoom();
        if (possible.Chosen > 0)
        {
            round.RequireRoomFor(round.FirstDay, round.LastDay, possible.Taken);
        }
    }

    /// <returns>The first leaders of the projects that were made.</returns>
    private static List<FirstLeader> AnswerAll(
        Operation operation, SendAnswersInput input, Round round, Dictionary<Guid, Application> applications, Dictionary<Guid, ApplicationChoice> choices)
    {
        var (db, user, now) = operation;
        var leaders = new List<FirstLeader>();
        foreach (var answer in input.Answers)
        {
            var (application, choice) = (applications[answer.ApplicationId], choices[answer.ApplicationId]);
            if (answer.Answer == ApplicationAnswer.Accept)
            {
                db.Projects.Add(ProjectOf(application, round, answer.ProjectId, user.Id, now));
                leaders.Add(new FirstLeader(answer.InvitationId, application.Email, application.MunicipalityCode!, application.Culture));
                operation.Besides.Add(new ProjectMade(answer.ProjectId));
            }

            application.Answer(
                answer.Answer, answer.Reason, answer.WaitlistNumber, answer.Answer == ApplicationAnswer.Accept ? answer.ProjectId : null, user.Id, now);
            operation.Besides.Add(new ApplicationAnswered(application.Id));

            // It is no choice any more: what is on the waitlist is chosen for anew.
            choice.Choose(answer: null, waitlistNumber: null, user.Id, now);
            choice.Word(reason: null, user.Id, now);
        }

        return leaders;
    }

    private static Project ProjectOf(Application application, Round round, Guid id, Guid byId, DateTime at)
    {
        var said = application.Content;
        var plan = new ProjectPlan(
            ProjectTitle.Of(said.Technology.Words), said.Technology.Words!, said.Technology.Kind!.Value, said.Technology.Aim, said.Who.MunicipalityCode!,
            said.Who.Workplace!, said.Who.Area!.Value, said.Help.Phases, round.FirstDay, round.LastDay, said.Conditions.LeaderHours!.Value,
            said.Conditions.EmployeeHours!.Value);
        return new Project(round.Id, plan, said.Technology.Phase ?? Domain.Method.Phase.Idea, byId, at, id);
    }
}
