namespace Sammen.Domain.Happenings;

/// <summary>Somebody was invited.</summary>
public sealed record PersonInvited(Guid InvitationId) : ProgrammeHappening(InvitationId);

/// <summary>An invitation was sent once more, with a new key.</summary>
public sealed record InvitationSentAgain(Guid InvitationId) : ProgrammeHappening(InvitationId);

/// <summary>Somebody took an invitation's link to hand it over themselves. Its key is new.</summary>
public sealed record InvitationLinkTaken(Guid InvitationId) : ProgrammeHappening(InvitationId);

/// <summary>An invitation no longer opens anything.</summary>
public sealed record InvitationCalledBack(Guid InvitationId) : ProgrammeHappening(InvitationId);

/// <summary>Somebody made their account with an invitation.</summary>
public sealed record InvitationAccepted(Guid InvitationId) : ProgrammeHappening(InvitationId);

/// <summary>An account was deactivated: nobody signs in to it.</summary>
public sealed record AccountClosed(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>A deactivated account was activated again.</summary>
public sealed record AccountReopened(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>Somebody chose a new password.</summary>
public sealed record PasswordChosen(Guid UserId) : ProgrammeHappening(UserId);

/// <summary>A mail that did not go out is to be sent again.</summary>
public sealed record MailSentAgain(Guid MailId) : ProgrammeHappening(MailId);
