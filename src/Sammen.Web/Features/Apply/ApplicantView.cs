using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;

namespace Sammen.Web.Features.Apply;

/// <summary>What an applicant is shown of their own application. Nothing of what the programme managers say of it among themselves.</summary>
/// <param name="Municipality"><see langword="null"/> while none is chosen.</param>
/// <param name="SavedAt">When it was changed last, UTC.</param>
/// <param name="MayChange">It is a draft that can be sent, or a sent one that is open.</param>
/// <param name="SubmittedAt">UTC; <see langword="null"/> while it is a draft.</param>
/// <param name="Changes">When it was said anew after it was sent, UTC, newest first.</param>
/// <param name="Reason">What its applicant was told with the answer.</param>
/// <param name="WithdrawnAt">UTC.</param>
/// <param name="NextDeadline">The last day to apply for another round that is open, where there is one.</param>
public sealed record ApplicantView(
    Guid Id,
    string Reference,
    ApplicationState State,
    ApplicationContent Content,
    MunicipalityName? Municipality,
    RoundOfApplicant Round,
    DateTime SavedAt,
    bool MayChange,
    DateTime? SubmittedAt,
    bool IsLate,
    IReadOnlyList<DateTime> Changes,
    IReadOnlyList<QuestionToApplicant> Questions,
    DateTime? AnsweredAt,
    string? Reason,
    int? WaitlistNumber,
    DateTime? WithdrawnAt,
    bool MayUndoWithdrawal,
    DateOnly? NextDeadline)
{
    public bool IsDraft => State == ApplicationState.Draft;
}

/// <summary>The round of an application. All days are Danish dates and count to their end.</summary>
/// <param name="IsPast">The deadline has passed.</param>
public sealed record RoundOfApplicant(string Name, DateOnly Deadline, DateOnly? AnswerBy, DateOnly FirstDay, DateOnly LastDay, bool IsPast);

/// <param name="AskedAt">UTC.</param>
/// <param name="IsOpen">Neither answered nor too late.</param>
public sealed record QuestionToApplicant(Guid Id, string Text, DateTime AskedAt, DateOnly OpenUntil, string? Answer, bool IsOpen);
