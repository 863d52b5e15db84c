namespace Sammen.Domain.Happenings;

/// <summary>Somebody is called something else from now on.</summary>
public sealed record NameChanged(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Somebody reads, and gets mail, in another language from now on.</summary>
public sealed record LanguageChosen(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Somebody ended every sign-in of theirs.</summary>
public sealed record SignedOutEverywhere(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Somebody chose which mail they get from now on.</summary>
public sealed record MailChosen(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Somebody has a new address for their calendar, and an earlier one opens nothing any more.</summary>
public sealed record CalendarAddressRenewed(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Nobody reads somebody's calendar by an address any more.</summary>
public sealed record CalendarAddressEnded(Guid UserId) : ProgrammeHappening(UserId);
