using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;

namespace Sammen.Web.Features.Projects;

/// <summary>A project in the list of those one may see.</summary>
/// <param name="NextWorkshopAt">Start of the next planned workshop, UTC.</param>
/// <param name="Overdue">Open follow-ups due before today.</param>
public sealed record ProjectRow(
    Guid Id,
    string Title,
    string Municipality,
    bool IsDemo,
    string Area,
    Phase CurrentPhase,
    Share Coverage,
    DateTime? NextWorkshopAt,
    int Overdue);

/// <param name="Total">How many there are on all pages.</param>
public sealed record ProjectPageOfRows(IReadOnlyList<ProjectRow> Rows, int Total);
