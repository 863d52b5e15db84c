using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Comparison;

/// <summary>How the municipalities of a round differ, and what they have in common.</summary>
public sealed partial class ComparisonPage : IDisposable
{
    private readonly PageReading reading = new();
    private ComparisonChoice choice = ComparisonChoice.NewestRound;

    [PersistentState]
    public ComparisonView? View { get; set; }

    [SupplyParameterFromQuery(Name = "projekt")]
    private string[]? ProjectWords { get; set; }

    [SupplyParameterFromQuery(Name = "runde")]
    private string? RoundWord { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        choice = ComparisonChoice.Read(ProjectWords, RoundWord);
        var isOther = reading.TurnTo(choice.ToQuery());

        // What prerendering read is handed over; another choice on the same page is read anew.
        if (View is null || isOther)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => await reading.ReadAsync(ct => Queries.FindAsync(choice, ct), view => View = view);

    private async Task ChooseAsync()
    {
        var parameters = new DialogParameters<ChooseProjectsDialog>
        {
            {
                dialog => dialog.Chosen,
                [.. View!.Columns.Select(column => new ProjectChoice(column.ProjectId, column.Title, column.Municipality, column.Round))]
            },
        };
        if (await Dialogs.ShowAsync(parameters) is { Canceled: false, Data: ComparisonChoice chosen })
        {
            Navigation.NavigateTo(Addresses.Comparison + chosen.ToQuery());
        }
    }
}
