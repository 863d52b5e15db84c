using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed partial class CoursePlanPage : IDisposable
{
    private readonly PageReading reading = new();
    private bool isLater;
    private Moved? moved;
    private int shown = WorkshopQueries.WorkshopsPerPage;

    [Parameter]
    public Guid ProjectId { get; set; }

    [PersistentState]
    public CoursePlanView? View { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.ProjectId != ProjectId)
        {
            View = null;
            isLater = false;
            moved = null;
            await LoadAsync();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindCoursePlanAsync(ProjectId, shown, ct), view => View = view, Navigation);

    private Task ShowMoreAsync()
    {
        shown = View!.Workshops.Count + WorkshopQueries.WorkshopsPerPage;
        return LoadAsync();
    }

    private async Task SeeProposalAsync()
    {
        var proposed = View!.Proposal!.Workshops;
        var seen = await Dialogs.ShowAsync(new DialogParameters<ProposalDialog> { { dialog => dialog.ProjectId, ProjectId }, { dialog => dialog.Proposed, proposed } });
        if (seen is { Canceled: false, Data: int planned })
        {
            Snackbar.Add(T[planned == 1 ? "ProposalTakenOverOne" : "ProposalTakenOverMany", planned], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task MoveAsync(WorkshopRow row)
    {
        var moving = await Dialogs.ShowAsync(new DialogParameters<MoveWorkshopDialog> { { dialog => dialog.Workshop, row }, { dialog => dialog.Course, View!.Picture } });
        if (moving is { Canceled: false, Data: DateTime to })
        {
            moved = to == row.StartsAt ? null : new Moved(row.Id, row.StartsAt, to);
            Snackbar.Add(T["MovedTo", row.Title, Dates.DayWithWeekday(DanishTime.DateOf(to))], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task MoveBackAsync()
    {
        var back = new MoveWorkshopInput { WorkshopId = moved!.WorkshopId, From = moved.To, Date = DanishTime.DateOf(moved.From) };
        if (await UserAction.RunAsync(() => MoveWorkshop.HandleAsync(back, CancellationToken.None)))
        {
            moved = null;
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    private async Task SeeHistoryAsync() => await Dialogs.ShowAsync(new DialogParameters<PlanHistoryDialog> { { dialog => dialog.ProjectId, ProjectId } });

    private async Task PlanAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<PlanWorkshopDialog> { { plan => plan.Plan, View } }) is { Canceled: false })
        {
            Snackbar.Add(T["Planned"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }

    /// <summary>What was moved here last, to be taken back.</summary>
    /// <param name="From">UTC.</param>
    /// <param name="To">UTC.</param>
    private sealed record Moved(Guid WorkshopId, DateTime From, DateTime To);
}
