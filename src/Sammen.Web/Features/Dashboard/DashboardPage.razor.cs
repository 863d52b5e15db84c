using Microsoft.AspNetCore.Components;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dashboard;

/// <summary>The leader's page: where the project stands, what is agreed, what nobody has talked about, what is late.</summary>
public sealed partial class DashboardPage : IDisposable
{
    private readonly PageReading reading = new();
    private IReadOnlyList<FollowUpRow> closedHere = [];
    private bool shownInAll;

    [Parameter]
    public Guid ProjectId { get; set; }

    [PersistentState]
    public DashboardView? View { get; set; }

    private int Overdue => View!.OverdueFollowUps - closedHere.Count(row => row.IsOverdue);

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.ProjectId != ProjectId)
        {
            shownInAll = false;
            View = null;
            await LoadAsync(DashboardQueries.OnScreen);
        }
    }

    private async Task ShowAllAsync()
    {
        // Before it is read: who reads along meanwhile reads all of it too.
        shownInAll = true;
        try
        {
            await LoadAsync(DashboardQueries.Whole);
        }
        catch
        {
            shownInAll = false;
            throw;
        }
    }

    private Task ReadAgainAsync() => LoadAsync(shownInAll ? DashboardQueries.Whole : DashboardQueries.OnScreen);

    private async Task LoadAsync(DashboardLimits limits)
        => await reading.FindAsync(ct => Queries.FindAsync(ProjectId, limits, ct), view => (View, closedHere) = (view, []), Navigation);

    private void Close(IReadOnlyList<FollowUpRow> rows) => closedHere = rows;
}
