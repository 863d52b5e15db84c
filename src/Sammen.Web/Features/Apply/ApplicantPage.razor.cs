using FluentValidation;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.Applications;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>The applicant's private page: how it stands, in plain words, what was sent, and what can be done about it. Opening it changes nothing.</summary>
public sealed partial class ApplicantPage
{
    private ApplicantView? view;
    private string? problem;

    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>What was typed in answer to a question, shown again where it will not do.</summary>
    [SupplyParameterFromForm]
    public string? Reply { get; set; }

    private IEnumerable<string> Said => view!.State switch
    {
        ApplicationState.Draft when !view.MayChange => [T["DraftTooLate", Dates.Day(view.Round.Deadline)]],
        ApplicationState.Draft => [T["DraftText", Dates.Day(view.Round.Deadline)]],
        ApplicationState.Submitted => SaidWhenSent(view),
        ApplicationState.Accepted => [T["AcceptedText", Dates.Day(view.Round.FirstDay), Dates.Day(view.Round.LastDay)], .. ReasonOf(view)],
        ApplicationState.Waitlisted => [T["WaitlistedText", view.WaitlistNumber ?? 1], .. ReasonOf(view), NextOf(view)],
        ApplicationState.Declined => [.. ReasonOf(view), NextOf(view)],
        _ => [T["WithdrawnText", Dates.DayAndClock(view.WithdrawnAt!.Value)]],
    };

    private string Of(ApplicationState state) => T[$"State_{state}"];

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync() => view = await Queries.FindAsync(Key, CancellationToken.None);

    private Task WithdrawAsync() => DoAsync(() => WithdrawApplication.HandleAsync(Key, CancellationToken.None));

    private Task UndoAsync() => DoAsync(() => UndoWithdrawal.HandleAsync(Key, CancellationToken.None));

    private Task ReplyAsync(QuestionToApplicant question)
        => DoAsync(() => ReplyToQuestion.HandleAsync(Key, new ReplyToQuestionInput { QuestionId = question.Id, Text = Reply }, CancellationToken.None));

    private async Task DoAsync(Func<Task> change)
    {
        try
        {
            await change();

            // Loading it again must not send it again.
            Navigation.NavigateTo(Addresses.Applicant(Key));
        }
        catch (ValidationException invalid)
        {
            problem = invalid.Errors.First().ErrorMessage;
        }
        catch (Exception refused) when (FailureWording.IsExpected(refused))
        {
            problem = Failures.Describe(refused);
            await LoadAsync();
        }
    }

    private IEnumerable<string> SaidWhenSent(ApplicantView sent)
    {
        yield return T["SubmittedText", Dates.DayAndClock(sent.SubmittedAt!.Value)];
        if (sent.IsLate)
        {
            yield return T["LateText"];
        }

        if (sent.MayChange)
        {
            yield return sent.Round.IsPast ? T["MayChangeForQuestion"] : T["MayChangeUntil", Dates.Day(sent.Round.Deadline)];
        }

        if (sent.Round.AnswerBy is { } answerBy)
        {
            yield return T["AnswerBy", Dates.Day(answerBy)];
        }
    }

    private static string[] ReasonOf(ApplicantView answered) => (answered.Reason ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string NextOf(ApplicantView answered) => answered.NextDeadline is { } next ? T["NextRound", Dates.Day(next)] : T["NextRoundUnknown"];
}
