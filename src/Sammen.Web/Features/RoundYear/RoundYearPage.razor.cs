using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.Municipalities;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.RoundYear;

/// <summary>The activities of a round's projects over their months, and a list of one month beside them.</summary>
public sealed partial class RoundYearPage : IDisposable
{
    private readonly PageReading reading = new();
    private YearTable? table;
    private IReadOnlyList<YearRow> rows = [];
    private IReadOnlyDictionary<Guid, MunicipalityName> municipalities = new Dictionary<Guid, MunicipalityName>();
    private DateOnly month;

    [Parameter]
    public Guid RoundId { get; set; }

    [PersistentState]
    public RoundYearView? View { get; set; }

    [SupplyParameterFromQuery(Name = Addresses.RowsInQuery)]
    private string? RowsWord { get; set; }

    [SupplyParameterFromQuery(Name = Addresses.MonthInQuery)]
    private string? MonthWord { get; set; }

    private bool IsByFacilitator => RowsWord == Addresses.FacilitatorRows;

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (View?.RoundId != RoundId)
        {
            View = null;
            await LoadAsync();
        }
        else
        {
            LayOut();
        }
    }

    private Task LoadAsync() => reading.FindAsync(ct => Queries.FindAsync(RoundId, ct), view =>
    {
        View = view;
        LayOut();
    }, Navigation);

    private void LayOut()
    {
        if (View is null)
        {
            return;
        }

        table = new YearTable(View);
        rows = IsByFacilitator ? table.RowsOfFacilitators() : table.RowsOfProjects();
        municipalities = View.Projects.ToDictionary(project => project.Id, project => project.Municipality);
        month = MonthToShow(table.Months, View.Today);
    }

    /// <summary>The month that is asked for, else this one, else the nearest there is.</summary>
    private DateOnly MonthToShow(IReadOnlyList<DateOnly> months, DateOnly today)
    {
        if (DateOnly.TryParseExact(MonthWord, Addresses.MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && months.Contains(asked))
        {
            return asked;
        }

        return months.Count == 0 ? today : months.MinBy(first => Math.Abs(first.DayNumber - today.DayNumber + today.Day - 1));
    }

    private async Task PlanAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<PlanSharedWorkshopDialog> { { dialog => dialog.RoundId, RoundId } }) is { Canceled: false })
        {
            Snackbar.Add(T["Planned"], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
