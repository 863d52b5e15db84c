using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.Projects;

/// <summary>A project in the list of those one may see.</summary>
/// <param name="Standing">How it stands; <see langword="null"/> for a reader who is shown names alone.</param>
public sealed record ProjectRow(Guid Id, string Title, MunicipalityName Municipality, ProjectStanding? Standing);

/// <param name="NextWorkshopAt">Start of the next workshop (<see cref="Workshop.ComingOn"/>), UTC.</param>
/// <param name="Overdue">Open follow-ups due before today.</param>
/// <param name="ClosedAt">UTC; <see langword="null"/> while the course runs.</param>
public sealed record ProjectStanding(Listed<Area> Area, Phase CurrentPhase, Share Coverage, DateTime? NextWorkshopAt, int Overdue, DateTime? ClosedAt);

/// <param name="Total">How many there are on all pages.</param>
/// <param name="Rounds">To choose among, the newest first; none for who does not run the programme.</param>
/// <param name="Reader">Whose list it is: a leader is led to the dashboard, a programme manager may filter, an administrator is shown names.</param>
public sealed record ProjectPageOfRows(IReadOnlyList<ProjectRow> Rows, int Total, IReadOnlyList<RoundChoice> Rounds, Role Reader)
{
    public bool IsOfNames => Reader == Role.Administrator;
}

public sealed record RoundChoice(Guid Id, string Name);
