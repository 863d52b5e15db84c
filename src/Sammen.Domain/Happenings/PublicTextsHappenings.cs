namespace Sammen.Domain.Happenings;

/// <summary>What the programme says of itself to everyone became another.</summary>
/// <param name="VersionId">The version that counts from now on.</param>
public sealed record PublicTextsChanged(Guid VersionId) : ProgrammeHappening(VersionId);
