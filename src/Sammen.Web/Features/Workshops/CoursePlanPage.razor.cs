using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed partial class CoursePlanPage : IDisposable
{
    private readonly PageReading reading = new();
    private bool isLater;
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

    private async Task PlanAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<PlanWorkshopDialog> { { plan => plan.Plan, View } }) is { Canceled: false })
        {
            Snackbar.Add(T["Planned"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
