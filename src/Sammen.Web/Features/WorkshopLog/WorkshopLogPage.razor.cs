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
    /// <summary>Owns what is typed until the server has kept it.</summary>
    internal const string Script = "./Features/WorkshopLog/WorkshopLogPage.razor.js";

    private readonly PageReading reading = new();
    private ElementReference root;
    private DotNetObjectReference<WorkshopLogPage>? self;
    private IJSObjectReference? script;
    private IJSObjectReference? log;
    private DateTime? savedAt;

    // Somebody took the person off the project while they had the log open.
    private bool isTakenOff;

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
            isTakenOff = false;
            await StopAsync();
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (self is not null || View is null or { State: WorkshopState.Cancelled } or { ClosedOn: not null })
        {
            return;
        }

        self = DotNetObjectReference.Create(this);
        var user = await CurrentUser.GetAsync();
        script = await Js.InvokeAsync<IJSObjectReference>("import", Script);
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

    /// <summary>Nothing can be written; what was typed before that stands where it was typed.</summary>
    private bool IsOver => isTakenOff || View!.ClosedOn is not null;

    private bool IsLive => self is not null;

    private Task LoadAsync() => reading.ReadAsync(ct => Queries.FindAsync(WorkshopId, ct), view =>
    {
        if (view is null && IsLive)
        {
            // What they see ends, and what they have typed does not go with it.
            (isTakenOff, View) = (true, View!.Emptied());
            return;
        }

        (isTakenOff, View) = (false, view);
        if (view is null)
        {
            Navigation.NotFound();
        }
    });

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
