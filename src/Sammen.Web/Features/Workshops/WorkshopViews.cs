using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;

namespace Sammen.Web.Features.Workshops;

/// <summary>The course plan of a project.</summary>
/// <param name="Facilitators">Those assigned to the project; a workshop is run by some of them.</param>
/// <param name="Total">How many workshops there are in all.</param>
/// <param name="ClosedOn">Danish date; <see langword="null"/> while the course runs.</param>
public sealed record CoursePlanView(
    Guid ProjectId,
    string ProjectTitle,
    Phase CurrentPhase,
    IReadOnlyList<Phase> SupportedPhases,
    IReadOnlyList<FacilitatorChoice> Facilitators,
    IReadOnlyList<WorkshopRow> Workshops,
    int Total,
    DateOnly? ClosedOn,
    bool MayEdit);

public sealed record FacilitatorChoice(Guid Id, string Name);

/// <param name="StartsAt">UTC.</param>
/// <param name="Notes">Notes the reader may see.</param>
public sealed record WorkshopRow(
    Guid Id, string Title, WorkshopKind Kind, Phase Phase, DateTime StartsAt, int Minutes, string? Place, WorkshopState State, int Heads, int Notes);

/// <summary>One workshop as one reader sees it.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="ChangedBy">Who planned, changed, held or cancelled it last; <see langword="null"/> where that was before it was kept.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Choices">The facilitators that can be chosen when the plan changes.</param>
/// <param name="Notes">What was said, in the order it was said.</param>
/// <param name="TotalNotes">How many there are in all, should not every one be shown.</param>
/// <param name="ClosedOn">When the course was closed, Danish date; <see langword="null"/> while it runs.</param>
public sealed record WorkshopView(
    Guid Id,
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
    string? ChangedBy,
    DateTime? ChangedAt,
    IReadOnlyList<FacilitatorChoice> Facilitators,
    IReadOnlyList<FacilitatorChoice> Choices,
    IReadOnlyList<Phase> SupportedPhases,
    IReadOnlyList<NoteRow> Notes,
    int TotalNotes,
    DateOnly? ClosedOn,
    bool MayEdit);
