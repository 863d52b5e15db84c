using FluentValidation;
using Microsoft.AspNetCore.Components;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

/// <summary>Every mail that will be sent to those chosen in a round, each with its wording, before one press sends them all.</summary>
public sealed partial class AnswersPage : IDisposable
{
    private readonly PageReading reading = new();
    private SendAnswersInput input = new();

    [Parameter]
    public Guid RoundId { get; set; }

    [PersistentState]
    public AnswersView? View { get; set; }

    private IEnumerable<(AnswerRow Row, AnswerToSend Answer)> Shown => View!.Rows.Zip(input.Answers);

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.RoundId != RoundId)
        {
            View = null;
            await LoadAsync();
        }
        else if (input.RoundId != RoundId)
        {
            // Handed over by prerendering.
            Show(View);
        }
    }

    private Task<bool> LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(RoundId, ct), Show, Navigation);

    // The same form goes on, so that what somebody is writing in one field is not lost because another was changed.
    private void Show(AnswersView? view)
    {
        View = view;
        if (view is null)
        {
            return;
        }

        if (input.RoundId != view.RoundId)
        {
            input = new() { RoundId = view.RoundId, Answers = new List<AnswerToSend>() };
        }

        var before = input.Answers.ToDictionary(answer => answer.ApplicationId);
        input.Answers.Clear();
        foreach (var row in view.Rows)
        {
            input.Answers.Add(Renewed(before.GetValueOrDefault(row.ApplicationId), row));
        }
    }

    private static AnswerToSend Renewed(AnswerToSend? shown, AnswerRow row)
    {
        if (shown is null || (shown.Answer, shown.WaitlistNumber, shown.SaidFrom) != (row.Answer, row.WaitlistNumber, row.SaidFrom))
        {
            var isTyped = shown is not null && FreeText.Clean(shown.Reason) != FreeText.Clean(shown.Opened);
            return new()
            {
                ApplicationId = row.ApplicationId,
                Answer = row.Answer,
                WaitlistNumber = row.WaitlistNumber,
                SaidFrom = row.SaidFrom,
                Reason = isTyped ? shown!.Reason : row.Reason,
                Opened = isTyped ? shown!.Opened : row.Reason,
            };
        }

        if (FreeText.Clean(shown.Reason) == FreeText.Clean(shown.Opened))
        {
            shown.Reason = shown.Opened = row.Reason;
        }

        return shown;
    }

    /// <summary>What sending it makes, besides the mail.</summary>
    private IEnumerable<string> MadeBy(AnswerRow row)
    {
        switch (row.Answer)
        {
            case ApplicationAnswer.Accept:
                yield return T["MakesProject", ProjectTitle.Of(row.Technology), Applications.Phases(row.Help), Dates.Day(View!.FirstDay), Dates.Day(View.LastDay)];
                yield return T[row.HasAccount ? "InvitesNobody" : "InvitesContact", row.Email];
                break;
            case ApplicationAnswer.Waitlist:
                yield return T["MakesPlace", row.WaitlistNumber ?? 0];
                break;
            default:
                yield return T["MakesNothing"];
                break;
        }
    }

    // Kept as it is written, for the other manager and for another day.
    private async Task KeepAsync(AnswerToSend answer)
    {
        var words = new WordAnswerInput { ApplicationId = answer.ApplicationId, Reason = answer.Reason, Opened = answer.Opened };
        var isKept = await UserAction.RunAsync(async () =>
        {
            try
            {
                await WordAnswer.HandleAsync(words, CancellationToken.None);
                answer.Opened = words.Reason;
            }
            catch (ValidationException)
            {
                // Said beside the field.
            }
        });
        if (isKept)
        {
            StateHasChanged();
        }
    }

    private async Task SendAsync()
    {
        var sent = input.Answers.Count;
        await SendAnswers.HandleAsync(input, CancellationToken.None);
        Snackbar.Add(T[sent == 1 ? "SentOne" : "SentMany", sent], MudBlazor.Severity.Success);
        Navigation.NavigateTo(Addresses.Round(RoundId));
    }
}
