namespace Sammen.Domain.Happenings;

/// <summary>The project went to another phase.</summary>
public sealed record PhaseChanged(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId);

/// <summary>A cell was assessed anew.</summary>
public sealed record CellAssessed(Guid ProjectId, Guid AssessmentId) : ProjectHappening(ProjectId, AssessmentId);

/// <summary>A project was made: by hand, with the facilitators it began with.</summary>
public sealed record ProjectMade(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId), IOfTheProgramme;

/// <summary>What is agreed about a project was changed: its title, workplace, area, technology, dates, supported phases or hours.</summary>
public sealed record ProjectChanged(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId), IOfTheProgramme;

/// <summary>The course was closed.</summary>
public sealed record ProjectClosed(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId), IOfTheProgramme;

/// <summary>A closed course was opened again.</summary>
public sealed record ProjectReopened(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId), IOfTheProgramme;

/// <summary>A facilitator was assigned to the project.</summary>
/// <param name="FacilitatorId">Whose account.</param>
public sealed record FacilitatorAssigned(Guid ProjectId, Guid FacilitatorId) : ProjectHappening(ProjectId, FacilitatorId);

/// <summary>A facilitator was taken off the project.</summary>
/// <param name="FacilitatorId">Whose account.</param>
public sealed record FacilitatorTakenOff(Guid ProjectId, Guid FacilitatorId) : ProjectHappening(ProjectId, FacilitatorId);
