using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.People;

public sealed partial class InvitationsPage : IDisposable
{
    private readonly PageReading reading = new();
    private PeopleListing listing = new();

    [PersistentState]
    public PageOfPeople<InvitationRow>? Found { get; set; }

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

    private Task LoadAsync() => reading.ReadAsync(ct => Queries.ListInvitationsAsync(listing, ct), rows => Found = rows);

    private string StateOf(InvitationRow row) => row switch
    {
        { UsedAt: { } used } => T["Used", row.AcceptedAs!, Dates.Day(used)],
        { CalledBackAt: { } calledBack } => T["CalledBack", Dates.Day(calledBack)],
        _ when row.ExpiresAt <= Clock.GetUtcNow().UtcDateTime => T["Expired", Dates.Day(row.ExpiresAt)],
        _ => T["Waiting", Dates.Day(row.ExpiresAt)],
    };

    private async Task InviteAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<InvitePersonDialog> { { dialog => dialog.Roles, Found?.Roles } }) is { Canceled: false, Data: string email })
        {
            Snackbar.Add(T["Invited", email], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task SendAgainAsync(InvitationRow row)
    {
        if (await UserAction.RunAsync(() => SendInvitationAgain.HandleAsync(row.Id, CancellationToken.None)))
        {
            Snackbar.Add(T["SentAgain", row.Email], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    // Making the link ends the one that may lie in an inbox: so it is asked first, and said why.
    private async Task TakeLinkAsync(InvitationRow row)
    {
        Uri? link = null;
        if (await Dialogs.ConfirmAsync(T["TakeLinkTitle", row.Email], T["TakeLinkText"], T["TakeLink"])
            && await UserAction.RunAsync(async () => link = await TakeInvitationLink.HandleAsync(row.Id, CancellationToken.None)))
        {
            await UserAction.ReadAgainAsync(LoadAsync);
            await Dialogs.ShowAsync(new DialogParameters<InvitationLinkDialog> { { dialog => dialog.Link, link }, { dialog => dialog.Email, row.Email } });
        }
    }

    private async Task CallBackAsync(InvitationRow row)
    {
        if (await Dialogs.ConfirmAsync(T["CallBackTitle", row.Email], T["CallBackText"], T["CallBack"])
            && await UserAction.RunAsync(() => CallBackInvitation.HandleAsync(row.Id, CancellationToken.None)))
        {
            Snackbar.Add(T["CalledBackNow"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
