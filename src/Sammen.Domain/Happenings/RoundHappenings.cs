namespace Sammen.Domain.Happenings;

/// <summary>A round was opened.</summary>
public sealed record RoundOpened(Guid RoundId) : ProgrammeHappening(RoundId);

/// <summary>A round got another name, other places or other days.</summary>
public sealed record RoundChanged(Guid RoundId) : ProgrammeHappening(RoundId);

/// <summary>A round was closed: it takes no new project.</summary>
public sealed record RoundClosed(Guid RoundId) : ProgrammeHappening(RoundId);
