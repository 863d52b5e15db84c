namespace Sammen.Domain.Happenings;

/// <summary>What an applicant did that is nobody else's to know of: their draft is theirs alone.</summary>
public abstract record ApplicantHappening(Guid SubjectId) : Happening(SubjectId);

/// <summary>What happened to a sent application. For the programme managers to know of, and for nobody else.</summary>
public abstract record ApplicationHappening(Guid SubjectId) : ProgrammeHappening(SubjectId);

/// <summary>Somebody began an application.</summary>
public sealed record ApplicationBegun(Guid ApplicationId) : ApplicantHappening(ApplicationId);

/// <summary>Somebody went on with an application that is not sent.</summary>
public sealed record ApplicationDraftChanged(Guid ApplicationId) : ApplicantHappening(ApplicationId);

/// <summary>An application was withdrawn before it was sent, or that was undone.</summary>
public sealed record ApplicationDraftWithdrawn(Guid ApplicationId) : ApplicantHappening(ApplicationId);

/// <summary>An applicant is written to at another address from now on.</summary>
public sealed record ApplicantMoved(Guid ApplicationId) : ApplicantHappening(ApplicationId);

/// <summary>An application was sent, or typed in by a programme manager.</summary>
public sealed record ApplicationSubmitted(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>A sent application says something else than before.</summary>
public sealed record ApplicationChanged(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>An applicant was asked something.</summary>
public sealed record ApplicantAsked(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>An applicant answered what they were asked.</summary>
public sealed record ApplicantReplied(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>A programme manager wrote a remark to the others.</summary>
public sealed record ApplicationRemarked(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>The programme managers chose, or chose anew, what to answer an application, or worded it.</summary>
public sealed record ApplicationChosen(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>An application was answered.</summary>
public sealed record ApplicationAnswered(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>A sent application was taken back by its applicant.</summary>
public sealed record ApplicationWithdrawn(Guid ApplicationId) : ApplicationHappening(ApplicationId);

/// <summary>An applicant undid taking their application back.</summary>
public sealed record ApplicationWithdrawalUndone(Guid ApplicationId) : ApplicationHappening(ApplicationId);
