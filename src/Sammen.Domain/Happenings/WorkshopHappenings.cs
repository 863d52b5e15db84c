using Sammen.Domain.Notes;

namespace Sammen.Domain.Happenings;

/// <summary>A workshop was planned.</summary>
public sealed record WorkshopPlanned(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId), IOfTheProgramme;

/// <summary>A workshop got another plan: title, time, place, phase, kind or facilitators.</summary>
public sealed record WorkshopChanged(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId), IOfTheProgramme;

/// <summary>A workshop took place.</summary>
public sealed record WorkshopHeld(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId), IOfTheProgramme;

/// <summary>A workshop that was marked as held is planned again.</summary>
public sealed record WorkshopReopened(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId), IOfTheProgramme;

/// <summary>A workshop will not take place.</summary>
public sealed record WorkshopCancelled(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId), IOfTheProgramme;

/// <summary>The project's people were invited to a workshop by mail.</summary>
public sealed record WorkshopGuestsInvited(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId);

/// <summary>One group of those who took part was counted anew.</summary>
public sealed record AttendanceCounted(Guid ProjectId, Guid WorkshopId) : ProjectHappening(ProjectId, WorkshopId);

/// <summary>The minutes of a workshop were sent. A programme manager, who may not read what is for the municipality, is not told.</summary>
public sealed record MinutesSent(Guid ProjectId, Guid MinutesId) : ProjectHappening(ProjectId, MinutesId, NoteVisibility.Municipality);

/// <summary>Time spent outside the workshops was written down.</summary>
public sealed record PreparationAdded(Guid ProjectId, Guid PreparationId) : ProjectHappening(ProjectId, PreparationId);

/// <summary>It was taken back.</summary>
public sealed record PreparationRemoved(Guid ProjectId, Guid PreparationId) : ProjectHappening(ProjectId, PreparationId);

/// <summary>It stands after all.</summary>
public sealed record PreparationRestored(Guid ProjectId, Guid PreparationId) : ProjectHappening(ProjectId, PreparationId);
