using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Domain.People;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>The projects one may see: a leader's one or two, or a programme manager's hundreds.</summary>
public sealed partial class ProjectsPage : IDisposable
{
    /// <summary>What the table can be sorted by, and the heading that says so.</summary>
    internal static readonly IReadOnlyList<(ProjectOrder Order, string Heading)> Columns =
    [
        (ProjectOrder.Title, "Project"),
        (ProjectOrder.Municipality, "Municipality"),
        (ProjectOrder.Phase, "Phase"),
        (ProjectOrder.Coverage, "Coverage"),
        (ProjectOrder.NextWorkshop, "NextWorkshop"),
        (ProjectOrder.Overdue, "Overdue"),
    ];

    private readonly PageReading reading = new();
    private ProjectListing listing = new();

    [PersistentState]
    public ProjectPageOfRows? Found { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    [SupplyParameterFromQuery(Name = "sorter")]
    private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "retning")]
    private string? DirectionWord { get; set; }

    [SupplyParameterFromQuery(Name = "soeg")]
    private string? SearchWord { get; set; }

    [SupplyParameterFromQuery(Name = "fase")]
    private string? PhaseWord { get; set; }

    [SupplyParameterFromQuery(Name = "runde")]
    private string? RoundWord { get; set; }

    private IEnumerable<(ProjectOrder Order, string Heading)> ShownColumns
        => Columns.Where(column => !Found!.IsOfNames || column.Order is ProjectOrder.Title or ProjectOrder.Municipality);

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        listing = ProjectListing.Read(PageWord, OrderWord, DirectionWord, SearchWord, PhaseWord, RoundWord);
        var isOther = reading.TurnTo(listing);

        // What prerendering read is handed over; another page or order is read anew.
        if (Found is null || isOther)
        {
            await reading.ReadAsync(ct => Queries.ListAsync(listing, ct), rows => Found = rows);
        }
    }

    private async Task MakeAsync()
    {
        if (await Dialogs.ShowAsync(new DialogParameters<MakeProjectDialog>()) is { Canceled: false, Data: Guid projectId })
        {
            Navigation.NavigateTo(Addresses.Project(projectId));
        }
    }

    // A leader comes to see how it stands, the others to work in it.
    private string AddressOf(ProjectRow row) => Found!.Reader == Role.MunicipalLeader ? Addresses.Dashboard(row.Id) : Addresses.Project(row.Id);
}
