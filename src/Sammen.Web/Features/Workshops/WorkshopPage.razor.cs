using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed partial class WorkshopPage : IDisposable
{
    private readonly PageReading reading = new();

    [Parameter]
    public Guid WorkshopId { get; set; }

    [PersistentState]
    public WorkshopView? View { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != WorkshopId)
        {
            View = null;
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(WorkshopId, ct), view => View = view, Navigation);

    private async Task ChangeAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<ChangeWorkshopDialog> { { change => change.Workshop, View } }) is { Canceled: false })
        {
            Snackbar.Add(T["Changed"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private Task HoldAsync() => AfterAskingAsync(
        T["HoldTitle"], T[View!.Attendance.Total == 1 ? "HoldOne" : "HoldMany", View.Attendance.Total], T["Hold"], T["HeldNow"], () => HoldWorkshop.HandleAsync(WorkshopId, CancellationToken.None));

    private async Task ReopenAsync()
    {
        if (await UserAction.RunAsync(() => ReopenWorkshop.HandleAsync(WorkshopId, CancellationToken.None)))
        {
            Snackbar.Add(T["Reopened"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private Task CancelAsync()
    {
        Task Cancel() => CancelWorkshop.HandleAsync(WorkshopId, CancellationToken.None);
        return View!.MayLeave
            ? AfterAskingAsync(T["LeaveTitle"], T["LeaveText"], T["Leave"], T["Left"], Cancel)
            : AfterAskingAsync(T["CancelTitle"], T["CancelText"], T["Cancel"], T["CancelledNow"], Cancel);
    }

    private async Task AfterAskingAsync(string title, string text, string confirm, string done, Func<Task> action)
    {
        if (!await Dialogs.ConfirmAsync(title, text, confirm))
        {
            return;
        }

        if (await UserAction.RunAsync(action))
        {
            Snackbar.Add(done, Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task RecordAsync(HeadChange change)
    {
        if (await UserAction.RunAsync(() => RecordAttendance.HandleAsync(new RecordAttendanceInput(WorkshopId, change), CancellationToken.None)))
        {
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
