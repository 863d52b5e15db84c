using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.People;

public sealed partial class PeoplePage : IDisposable
{
    private readonly PageReading reading = new();
    private PeopleListing listing = new();

    [PersistentState]
    public PageOfPeople<PersonRow>? Found { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    [SupplyParameterFromQuery(Name = "soeg")]
    private string? SearchWord { get; set; }

    [SupplyParameterFromQuery(Name = "rolle")]
    private string? RoleWord { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        listing = PeopleListing.Read(PageWord, SearchWord, RoleWord);
        var isOther = reading.TurnTo(listing);
        if (Found is null || isOther)
        {
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.ReadAsync(ct => Queries.ListAsync(listing, ct), rows => Found = rows);

    private string StandingOf(PersonRow row) => row switch
    {
        { ClosedAt: { } closed } => T["ClosedSince", Dates.Day(closed)],
        { LastSignInAt: { } last } => Dates.DayAndClock(last),
        _ => T["NeverSignedIn"],
    };

    private async Task InviteAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<InvitePersonDialog> { { dialog => dialog.Roles, Found?.Roles } }) is { Canceled: false, Data: string email })
        {
            Snackbar.Add(T["Invited", email], Severity.Success);
            Navigation.NavigateTo(Addresses.Invitations);
        }
    }

    private async Task CloseAsync(PersonRow row)
    {
        if (await Dialogs.ConfirmAsync(T["CloseTitle", row.Name], T["CloseText"], T["Close"])
            && await UserAction.RunAsync(() => CloseAccount.HandleAsync(row.Id, CancellationToken.None)))
        {
            Snackbar.Add(T["Closed", row.Name], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task ReopenAsync(PersonRow row)
    {
        if (await UserAction.RunAsync(() => ReopenAccount.HandleAsync(row.Id, CancellationToken.None)))
        {
            Snackbar.Add(T["Reopened", row.Name], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
