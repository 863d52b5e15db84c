using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>A project made by hand: everything that is agreed about it, on one form. Closes with the project's id.</summary>
public sealed partial class MakeProjectDialog : IDisposable
{
    private static readonly Dictionary<Rule, string> RuleFields = new(ProjectFields.RuleFields)
    {
        [Rule.MunicipalityMissing] = nameof(MakeProjectInput.Municipality),
        [Rule.RoundFull] = nameof(MakeProjectInput.RoundId),
        [Rule.RoundClosed] = nameof(MakeProjectInput.RoundId),
        [Rule.EmailHasAccount] = nameof(MakeProjectInput.LeaderEmail),
        [Rule.AlreadyInvited] = nameof(MakeProjectInput.LeaderEmail),
    };

    private readonly PageReading reading = new();
    private readonly MakeProjectInput input = new();
    private MakeProjectChoices? choices;
    private (DateOnly? Start, DateOnly? End) suggestedDays;

    /// <summary>The round it is for; <see langword="null"/> to choose among those with a free place.</summary>
    [Parameter]
    public Guid? RoundId { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private RoundWithPlace? Round => choices?.Rounds.FirstOrDefault(round => round.Id == input.RoundId);

    private string? RoundDays => Round is { } round ? T["RoundDays", Dates.Day(round.FirstDay), Dates.Day(round.LastDay)].Value : null;

    public void Dispose() => reading.Dispose();

    protected override Task OnInitializedAsync() => reading.ReadAsync(Queries.ReadChoicesAsync, found =>
    {
        choices = found ?? new MakeProjectChoices([], []);

        // Asked for in one round, it is made in that one or in none: not in another that happens to have a place.
        choices = RoundId is { } asked ? choices with { Rounds = [.. choices.Rounds.Where(round => round.Id == asked)] } : choices;
        if (choices.Rounds.Count > 0)
        {
            input.RoundId = choices.Rounds[0].Id;
            SuggestDays();
        }
    });

    // What was suggested follows the round; what somebody wrote stays.
    private void SuggestDays()
    {
        if (Round is { } round && suggestedDays == (input.CourseStart, input.CourseEnd))
        {
            suggestedDays = (input.CourseStart, input.CourseEnd) = (round.FirstDay, round.LastDay);
        }
    }

    private void Choose(Guid facilitatorId, bool chosen)
        => _ = chosen ? input.FacilitatorIds.Add(facilitatorId) : input.FacilitatorIds.Remove(facilitatorId);

    private async Task SaveAsync() => Dialog.Close(await MakeProject.HandleAsync(input, CancellationToken.None));
}
