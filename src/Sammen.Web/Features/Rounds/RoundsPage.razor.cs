using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

/// <summary>The rounds of the programme: five of them, or fifty.</summary>
public sealed partial class RoundsPage : IDisposable
{
    private static readonly IReadOnlyList<(RoundOrder Order, string Heading)> Columns =
    [
        (RoundOrder.Name, "Name"),
        (RoundOrder.Days, "Days"),
        (RoundOrder.Deadline, "Deadline"),
        (RoundOrder.Projects, "Projects"),
        (RoundOrder.Standing, "Standing"),
    ];

    private readonly PageReading reading = new();
    private RoundListing listing = new();

    [PersistentState]
    public RoundPageOfRows? Found { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    [SupplyParameterFromQuery(Name = "sorter")]
    private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "retning")]
    private string? DirectionWord { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        listing = RoundListing.Read(PageWord, OrderWord, DirectionWord);
        var isOther = reading.TurnTo(listing);

        // What prerendering read is handed over; another page or order is read anew.
        if (Found is null || isOther)
        {
            await ReadAsync();
        }
    }

    private Task<bool> ReadAsync() => reading.ReadAsync(ct => Queries.ListAsync(listing, ct), rows => Found = rows);

    private async Task OpenAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<OpenRoundDialog>()) is { Canceled: false, Data: Guid roundId })
        {
            Navigation.NavigateTo(Addresses.Round(roundId));
        }
    }
}
