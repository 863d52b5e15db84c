namespace Sammen.Domain.Happenings;

/// <summary>Somebody promised to do something.</summary>
public sealed record FollowUpAdded(Guid ProjectId, Guid FollowUpId) : ProjectHappening(ProjectId, FollowUpId);

/// <summary>A follow-up got other words, another person or another day.</summary>
public sealed record FollowUpChanged(Guid ProjectId, Guid FollowUpId) : ProjectHappening(ProjectId, FollowUpId);

/// <summary>It was done.</summary>
public sealed record FollowUpTickedOff(Guid ProjectId, Guid FollowUpId) : ProjectHappening(ProjectId, FollowUpId);

/// <summary>It will not be done after all.</summary>
public sealed record FollowUpDropped(Guid ProjectId, Guid FollowUpId) : ProjectHappening(ProjectId, FollowUpId);

/// <summary>A tick or a drop was undone.</summary>
public sealed record FollowUpReopened(Guid ProjectId, Guid FollowUpId) : ProjectHappening(ProjectId, FollowUpId);
