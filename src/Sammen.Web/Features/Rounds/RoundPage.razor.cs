using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Features.Applications;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

/// <summary>One round: its days and places, those who applied for it, and the projects in it.</summary>
public sealed partial class RoundPage : IDisposable
{
    private readonly PageReading reading = new();
    private ApplicationListing listing = new();

    [Parameter]
    public Guid RoundId { get; set; }

    [PersistentState]
    public RoundView? View { get; set; }

    [PersistentState]
    public ApplicationsInRound? Applications { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    [SupplyParameterFromQuery(Name = "tilmeldinger")]
    private string? ApplicationPageWord { get; set; }

    [SupplyParameterFromQuery(Name = "sorter")]
    private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "retning")]
    private string? DirectionWord { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? StandingWord { get; set; }

    [SupplyParameterFromQuery(Name = "fagomraade")]
    private string? AreaWord { get; set; }

    [SupplyParameterFromQuery(Name = "teknologi")]
    private string? KindWord { get; set; }

    private int Page => ListingWords.ReadPage(PageWord);

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        listing = ApplicationListing.Read(ApplicationPageWord, OrderWord, DirectionWord, StandingWord, AreaWord, KindWord);
        if (View?.Id != RoundId)
        {
            (View, Applications) = (null, null);
        }

        if (View?.Page != Page || Applications?.Listing != listing)
        {
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ReadAsync, found => (View, Applications) = (found?.Round, found?.Applications), Navigation);

    private async Task<RoundRead?> ReadAsync(CancellationToken ct)
        => await Queries.FindAsync(RoundId, Page, ct) is { } round && await ApplicationQueries.ListAsync(RoundId, listing, ct) is { } applications
            ? new RoundRead(round, applications)
            : null;

    private Task ReadAgainAsync() => UserAction.ReadAgainAsync(LoadAsync);

    private async Task ChangeAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<ChangeRoundDialog> { { change => change.Round, View } }) is { Canceled: false })
        {
            Snackbar.Add(T["Changed"], Severity.Success);
            await ReadAgainAsync();
        }
    }

    private async Task CloseAsync()
    {
        if (await Dialogs.ConfirmAsync(T["CloseTitle"], T["CloseText"], T["Close"])
            && await UserAction.RunAsync(() => CloseRound.HandleAsync(RoundId, CancellationToken.None)))
        {
            Snackbar.Add(T["ClosedNow"], Severity.Success);
            await ReadAgainAsync();
        }
    }

    private async Task MakeProjectAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<MakeProjectDialog> { { make => make.RoundId, RoundId } }) is { Canceled: false, Data: Guid projectId })
        {
            Navigation.NavigateTo(Addresses.Project(projectId));
        }
    }

    private sealed record RoundRead(RoundView Round, ApplicationsInRound Applications);
}
