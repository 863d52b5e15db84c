using Sammen.Domain.Projects;

namespace Sammen.Domain.Applications;

/// <summary>What happens to an application once it is sent: questions, the answer, and taking it back.</summary>
public sealed partial class Application
{
    /// <summary>Asks the applicant something, and lets the application be changed until the end of a Danish day.</summary>
    /// <param name="id">Named by the form, so that sending it twice asks once.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ApplicationAnswered"/>, <see cref="Rule.QuestionDayPast"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public void Ask(Guid id, string? text, DateOnly openUntil, Guid byId, DateTime at)
    {
        if (State != ApplicationState.Submitted)
        {
            throw new RuleBrokenException(Rule.ApplicationAnswered);
        }

        var asked = FreeText.Required(text, QuestionMaxLength);
        if (openUntil < DanishTime.DateOf(at))
        {
            throw new RuleBrokenException(Rule.QuestionDayPast);
        }

        questions.Add(new ApplicationQuestion(id, asked, SensibleDate.Require(openUntil), byId, at));
        Sign(byId, at);
    }

    /// <summary>The applicant answers a question. One that is answered already keeps its answer.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationNotOpen"/>, besides those of <see cref="FreeText"/>.</exception>
    public void Reply(Guid questionId, string? text, DateTime at)
    {
        var question = questions.Find(asked => asked.Id == questionId);
        if (question?.AnsweredAt is not null)
        {
            return;
        }

        if (State != ApplicationState.Submitted || question is null || !question.IsOpenOn(DanishTime.DateOf(at)))
        {
            throw new RuleBrokenException(Rule.ApplicationNotOpen);
        }

        question.Say(FreeText.Required(text, AnswerMaxLength), at);
        SignByApplicant(at);
    }

    /// <summary>Gives the answer. One on the waitlist may be answered once more, when a place has become free or none will.</summary>
    /// <param name="reason">What the applicant is told; needed for all but a yes.</param>
    /// <param name="waitlistNumber">From 1, with a place on the waitlist.</param>
    /// <param name="projectId">The project that was made of it, with a yes.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ApplicationWithdrawn"/>, <see cref="Rule.ApplicationAnswered"/>, <see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public void Answer(ApplicationAnswer answer, string? reason, int? waitlistNumber, Guid? projectId, Guid byId, DateTime at)
    {
        var mayBe = State switch
        {
            ApplicationState.Submitted => true,
            ApplicationState.Waitlisted => answer != ApplicationAnswer.Waitlist,
            ApplicationState.Withdrawn => throw new RuleBrokenException(Rule.ApplicationWithdrawn),
            _ => false,
        };
        if (!mayBe)
        {
            throw new RuleBrokenException(Rule.ApplicationAnswered);
        }

        if ((answer == ApplicationAnswer.Waitlist) != (waitlistNumber is >= 1) || (answer == ApplicationAnswer.Accept) != projectId.HasValue)
        {
            throw new RuleBrokenException(Rule.UnknownChoice);
        }

        AnswerReason = answer == ApplicationAnswer.Accept
            ? FreeText.Optional(reason, ApplicationChoice.ReasonMaxLength)
            : FreeText.Required(reason, ApplicationChoice.ReasonMaxLength);
        State = Domain.Choice.Known(answer) switch
        {
            ApplicationAnswer.Accept => ApplicationState.Accepted,
            ApplicationAnswer.Waitlist => ApplicationState.Waitlisted,
            _ => ApplicationState.Declined,
        };
        (WaitlistNumber, ProjectId, AnsweredById, AnsweredAt) = (waitlistNumber, projectId, byId, at);
        Sign(byId, at);
    }

    /// <summary>The applicant takes it back, whatever it is by then. What is withdrawn stays so. Its project is for <see cref="Project.Withdraw"/>.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Withdraw(DateTime at)
    {
        if (State != ApplicationState.Withdrawn)
        {
            (WithdrawnFrom, WithdrawnAt, State) = (State, at, ApplicationState.Withdrawn);
            SignByApplicant(at);
        }
    }

    /// <summary>Undoes a withdrawal. One that stands already stays as it is.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UndoTooLate"/>.</exception>
    public void UndoWithdrawal(DateTime at)
    {
        if (State != ApplicationState.Withdrawn)
        {
            return;
        }

        if (!MayUndoWithdrawal(at))
        {
            throw new RuleBrokenException(Rule.UndoTooLate);
        }

        (State, WithdrawnFrom, WithdrawnAt) = (WithdrawnFrom!.Value, null, null);
        SignByApplicant(at);
    }

    /// <param name="at">Now, UTC.</param>
    public bool MayUndoWithdrawal(DateTime at) => WithdrawnAt is { } withdrawn && at <= withdrawn + UndoWithin;
}
