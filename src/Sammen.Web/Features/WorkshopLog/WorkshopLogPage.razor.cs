using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.WorkshopLog;

/// <summary>The facilitator's screen while people talk. What is typed is the script's until the server has kept it.</summary>
public sealed partial class WorkshopLogPage : IAsyncDisposable
{
    private readonly PageReading reading = new();
    private ElementReference root;
    private DotNetObjectReference<WorkshopLogPage>? self;
    private IJSObjectReference? script;
    private IJSObjectReference? log;
    private DateTime? savedAt;

    [Parameter]
    public Guid WorkshopId { get; set; }

    [PersistentState]
    public WorkshopLogView? View { get; set; }

    /// <summary>Called by the script with one note at a time.</summary>
    /// <returns><see langword="null"/> when it was kept.</returns>
    [JSInvokable]
    public async Task<NoteRefusal?> KeepAsync(TypedNote note)
    {
        var refusal = await Keeper.KeepAsync(note, View!.ProjectId, WorkshopId, View.Phase);
        if (refusal is null)
        {
            await ShowSavedAsync();
            StateHasChanged();
        }

        return refusal;
    }

    public async ValueTask DisposeAsync()
    {
        reading.Dispose();
        await StopAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (View?.WorkshopId != WorkshopId)
        {
            // Another workshop in the same place is another log: nothing of the one before it stays on the screen.
            View = null;
            savedAt = null;
            await StopAsync();
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (self is not null || View is null or { State: WorkshopState.Cancelled })
        {
            return;
        }

        self = DotNetObjectReference.Create(this);
        var user = await CurrentUser.GetAsync();
        script = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/WorkshopLog/WorkshopLogPage.razor.js");
        log = await script.InvokeAsync<IJSObjectReference>("start", root, self, $"{user.Id}.{WorkshopId}", new
        {
            saving = T["Saving"].Value,
            waitingOne = T["WaitingOne"].Value,
            waitingMany = T["WaitingMany"].Value,
            waits = T["Waits"].Value,
        });
    }

    private async Task StopAsync()
    {
        try
        {
            if (log is not null)
            {
                await log.InvokeVoidAsync("stop");
                await log.DisposeAsync();
            }

            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its script with it.
        }

        (log, script) = (null, null);
        self?.Dispose();
        self = null;
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(WorkshopId, ct), view => View = view, Navigation);

    private async Task ShowSavedAsync()
    {
        savedAt = Clock.GetUtcNow().UtcDateTime;
        await UserAction.ReadAgainAsync(LoadAsync);
    }

    private async Task SaveAsync(Func<Task> change)
    {
        if (await UserAction.RunAsync(change))
        {
            await ShowSavedAsync();
        }
    }

    private Task RecordAsync(HeadChange change)
        => SaveAsync(() => RecordAttendance.HandleAsync(new RecordAttendanceInput(WorkshopId, change), CancellationToken.None));

    private Task AssessAsync(CoreQuestion question, AssessmentLevel level)
        => SaveAsync(() => AssessCell.HandleAsync(new AssessCellInput(View!.ProjectId, View.Phase, question, level), CancellationToken.None));

    private async Task AddFollowUpAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<AddFollowUpDialog> { { added => added.ProjectId, View!.ProjectId } }) is { Canceled: false })
        {
            Snackbar.Add(T["FollowUpSaved"], Severity.Success);
        }
    }

    private async Task CloseAsync()
    {
        if (await Dialogs.ConfirmAsync(T["CloseTitle"], T[View!.Attendance.Total == 1 ? "CloseOne" : "CloseMany", View.Attendance.Total], T["Close"])
            && await UserAction.RunAsync(() => HoldWorkshop.HandleAsync(WorkshopId, CancellationToken.None)))
        {
            Snackbar.Add(T["Closed"], Severity.Success);
            Navigation.NavigateTo(Addresses.Workshop(WorkshopId));
        }
    }
}
