using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.Workshops;

/// <summary>The course plan of a project.</summary>
/// <param name="Facilitators">Those assigned to the project; a workshop is run by some of them.</param>
/// <param name="Total">How many workshops there are in all.</param>
/// <param name="Moves">How often something in it was moved.</param>
/// <param name="Picture">The course over its months.</param>
/// <param name="Hours">What was promised and used.</param>
/// <param name="Proposal">What is missing; <see langword="null"/> when nothing is, and for who plans nothing here.</param>
/// <param name="ClosedOn">Danish date; <see langword="null"/> while the course runs.</param>
public sealed record CoursePlanView(
    Guid ProjectId,
    string ProjectTitle,
    Phase CurrentPhase,
    IReadOnlyList<Phase> SupportedPhases,
    IReadOnlyList<FacilitatorChoice> Facilitators,
    IReadOnlyList<WorkshopRow> Workshops,
    int Total,
    int Moves,
    CoursePicture Picture,
    HoursByMonth Hours,
    ProposalView? Proposal,
    DateOnly? ClosedOn,
    bool MayEdit);

/// <summary>A course over its months, from what was recorded and planned.</summary>
/// <param name="Start">First day of the course, Danish date.</param>
/// <param name="End">Last day of the course, Danish date.</param>
/// <param name="Today">Danish date.</param>
/// <param name="Workshops">Those planned or held, in the order of their days.</param>
/// <param name="IsCut">There are more workshops than a picture can hold; the first of them are in it.</param>
public sealed record CoursePicture(
    DateOnly Start, DateOnly End, DateOnly Today, IReadOnlyList<PhaseSpan> Phases, IReadOnlyList<PicturedWorkshop> Workshops, bool IsCut);

/// <param name="StartsAt">UTC.</param>
public sealed record PicturedWorkshop(Guid Id, string Title, WorkshopKind Kind, DateTime StartsAt, WorkshopState State, int Heads);

/// <summary>What a course plan lacks.</summary>
/// <param name="Missing">The supported phases the process has not passed that have no workshop.</param>
/// <param name="Workshops">Those that could be planned for them; fewer, or none, when the course has too few days left.</param>
public sealed record ProposalView(IReadOnlyList<Phase> Missing, IReadOnlyList<ProposedWorkshop> Workshops);

public sealed record FacilitatorChoice(Guid Id, string Name);

/// <param name="StartsAt">UTC.</param>
/// <param name="Notes">Notes the reader may see.</param>
/// <param name="SharedWith">How many other projects take part.</param>
/// <param name="IsSharedByOthers">Other projects follow it that are none of the reader's.</param>
public sealed record WorkshopRow(
    Guid Id, string Title, WorkshopKind Kind, Phase Phase, DateTime StartsAt, int Minutes, string? Place, WorkshopState State, int Heads, int Notes,
    int SharedWith, bool IsSharedByOthers);

/// <summary>One workshop as one reader sees it.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Agenda">Its points in their order; empty where none was made.</param>
/// <param name="ChangedBy">Who planned, changed, held or cancelled it last; <see langword="null"/> where that was before it was kept.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Choices">The facilitators that can be chosen when the plan changes.</param>
/// <param name="Notes">What was said, in the order it was said.</param>
/// <param name="TotalNotes">How many there are in all, should not every one be shown.</param>
/// <param name="Others">The other projects that take part.</param>
/// <param name="ClosedOn">When the course was closed, Danish date; <see langword="null"/> while it runs.</param>
/// <param name="MayPlan">The reader changes its plan: its title, time, place and agenda.</param>
public sealed record WorkshopView(
    Guid Id,
    Guid RoundId,
    Guid ProjectId,
    string ProjectTitle,
    string Title,
    WorkshopKind Kind,
    Phase Phase,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    WorkshopState State,
    Attendance Attendance,
    IReadOnlyList<AgendaItem> Agenda,
    string? ChangedBy,
    DateTime? ChangedAt,
    IReadOnlyList<FacilitatorChoice> Facilitators,
    IReadOnlyList<FacilitatorChoice> Choices,
    IReadOnlyList<Phase> SupportedPhases,
    IReadOnlyList<NoteRow> Notes,
    int TotalNotes,
    IReadOnlyList<GuestRow> Guests,
    IReadOnlyList<SharedPart> Others,
    DateOnly? ClosedOn,
    bool MayEdit,
    bool MayPlan)
{
    /// <summary>Others would go on without this project.</summary>
    public bool MayLeave => State == WorkshopState.Planned && Others.Any(other => other.State == WorkshopState.Planned);
}

/// <summary>The part another project has in a shared activity.</summary>
/// <param name="Seen">Its workshop and its project's title; <see langword="null"/> when nothing but the municipality's name is for the reader.</param>
/// <param name="IsToCome">It follows what the plan becomes.</param>
public sealed record SharedPart(MunicipalityName Municipality, WorkshopState State, SeenPart? Seen, bool IsToCome);

public sealed record SeenPart(Guid WorkshopId, string ProjectTitle);

/// <summary>Somebody who was invited by mail, or could be.</summary>
/// <param name="InvitedAt">UTC; <see langword="null"/> for who was not, as far as the reader may invite.</param>
public sealed record GuestRow(Guid Id, string Name, DateTime? InvitedAt);
