namespace Sammen.Domain.Happenings;

/// <summary>The project went to another phase.</summary>
public sealed record PhaseChanged(Guid ProjectId) : ProjectHappening(ProjectId, ProjectId);

/// <summary>A cell was assessed anew.</summary>
public sealed record CellAssessed(Guid ProjectId, Guid AssessmentId) : ProjectHappening(ProjectId, AssessmentId);
