using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

/// <summary>One round: its days and places, and the projects in it.</summary>
public sealed partial class RoundPage : IDisposable
{
    private readonly PageReading reading = new();

    [Parameter]
    public Guid RoundId { get; set; }

    [PersistentState]
    public RoundView? View { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    private int Page => ListingWords.ReadPage(PageWord);

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != RoundId)
        {
            View = null;
        }

        if (View?.Page != Page)
        {
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(RoundId, Page, ct), view => View = view, Navigation);

    private async Task ChangeAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<ChangeRoundDialog> { { change => change.Round, View } }) is { Canceled: false })
        {
            Snackbar.Add(T["Changed"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task CloseAsync()
    {
        if (await Dialogs.ConfirmAsync(T["CloseTitle"], T["CloseText"], T["Close"])
            && await UserAction.RunAsync(() => CloseRound.HandleAsync(RoundId, CancellationToken.None)))
        {
            Snackbar.Add(T["ClosedNow"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task MakeProjectAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<MakeProjectDialog> { { make => make.RoundId, RoundId } }) is { Canceled: false, Data: Guid projectId })
        {
            Navigation.NavigateTo(Addresses.Project(projectId));
        }
    }
}
