using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

/// <summary>One application: what it says, and what the managers say of it and mean to answer.</summary>
public sealed partial class ApplicationPage : IDisposable
{
    private readonly PageReading reading = new();

    [Parameter]
    public Guid ApplicationId { get; set; }

    [PersistentState]
    public ApplicationView? View { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != ApplicationId)
        {
            View = null;
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(ApplicationId, ct), view => View = view, Navigation);

    private Task ReadAgainAsync() => UserAction.ReadAgainAsync(LoadAsync);

    private async Task AskAsync()
    {
        var asking = new DialogParameters<AskApplicantDialog>
        {
            { ask => ask.ApplicationId, ApplicationId },
            { ask => ask.Whose, Municipalities.Of(View!.Municipality) },
        };
        if (await Dialogs.ShowAsync(asking) is { Canceled: false })
        {
            Snackbar.Add(T["AskedNow"], Severity.Success);
            await ReadAgainAsync();
        }
    }
}
