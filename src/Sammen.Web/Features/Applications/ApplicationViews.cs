using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Applications;

/// <summary>An application in the table of its round.</summary>
/// <param name="Help">The phases help is wanted in.</param>
/// <param name="Phase">Where the process stands; <see langword="null"/> for one that has not begun.</param>
/// <param name="LeaderHours">A month.</param>
/// <param name="EmployeeHours">A month.</param>
/// <param name="WaitlistNumber">The place on the waitlist that was answered; <see langword="null"/> for one that does not wait there.</param>
/// <param name="OfMunicipality">How many the municipality has in the round, this one included.</param>
/// <param name="IsAsked">The applicant was asked something and can still answer.</param>
/// <param name="HasReplied">The applicant has answered something.</param>
/// <param name="Choice">What the managers mean to answer.</param>
public sealed record ApplicationRow(
    Guid Id,
    MunicipalityName Municipality,
    string Technology,
    Listed<Area> Area,
    Listed<TechnologyKind> Kind,
    IReadOnlyList<Phase> Help,
    Phase? Phase,
    string Sponsor,
    decimal LeaderHours,
    decimal EmployeeHours,
    bool PromisesToShare,
    bool IsLate,
    bool IsTypedIn,
    ApplicationState State,
    int? WaitlistNumber,
    int OfMunicipality,
    bool IsAsked,
    bool HasReplied,
    ApplicationAnswer? Choice)
{
    /// <inheritdoc cref="ChosenInRound.CanBeChosen"/>
    public bool CanBeChosen => State.CanBeChosen();
}

/// <summary>The applications of a round, a page of them, beside what the round would be with those chosen.</summary>
/// <param name="Listing">Which ones were asked for.</param>
/// <param name="Matching">How many match what the table is narrowed to.</param>
/// <param name="Total">How many the round has.</param>
/// <param name="Picture">What those chosen cover together.</param>
/// <param name="Waitlist">The numbers that those chosen for the waitlist would be told.</param>
/// <param name="ToSend">How many are chosen and not answered.</param>
/// <param name="Removed">How many more it had, which were removed when their time was over.</param>
public sealed record ApplicationsInRound(
    ApplicationListing Listing,
    IReadOnlyList<ApplicationRow> Rows,
    int Matching,
    int Total,
    PictureOfRound Picture,
    IReadOnlyDictionary<Guid, int> Waitlist,
    int ToSend,
    int Removed);

/// <summary><see cref="PossibleRound"/> as it is shown.</summary>
public sealed record PictureOfRound(
    int Places,
    int Taken,
    int Chosen,
    IReadOnlyDictionary<Phase, int> Phases,
    IReadOnlyDictionary<Area, int> Areas,
    IReadOnlyDictionary<TechnologyKind, int> Kinds,
    decimal LeaderHours,
    decimal EmployeeHours)
{
    public static PictureOfRound Of(PossibleRound round)
        => new(round.Places, round.Taken, round.Chosen, round.Phases, round.Areas, round.Kinds, round.LeaderHours, round.EmployeeHours);
}

/// <summary>One application with everything it says and all the managers say of it.</summary>
/// <param name="Title">Its technology in words.</param>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="TypedInBy"><see langword="null"/> for one its applicant sent.</param>
/// <param name="WaitlistNumber">As answered.</param>
/// <param name="Versions">What it said before, oldest first.</param>
/// <param name="Remarks">The managers' own, newest last.</param>
/// <param name="RemarksInAll">Also the older ones that are not shown.</param>
/// <param name="Previous">The one sent before it to the same round.</param>
/// <param name="Next">The one sent after it.</param>
public sealed record ApplicationView(
    Guid Id,
    Guid RoundId,
    string Round,
    bool IsRoundClosed,
    string Reference,
    MunicipalityName Municipality,
    string Title,
    ApplicationState State,
    DateTime SubmittedAt,
    bool IsLate,
    string? TypedInBy,
    int OfMunicipality,
    AnswerGiven? Answered,
    DateTime? WithdrawnAt,
    int? WaitlistNumber,
    Guid? ProjectId,
    ApplicationSaid Said,
    DateTime? SaidFrom,
    IReadOnlyList<EarlierVersion> Versions,
    IReadOnlyList<QuestionAsked> Questions,
    IReadOnlyList<RemarkRow> Remarks,
    int RemarksInAll,
    ChoiceMade? Choice,
    Guid? Previous,
    Guid? Next)
{
    /// <inheritdoc cref="ChosenInRound.CanBeChosen"/>
    public bool CanBeChosen => State.CanBeChosen();
}

/// <param name="At">UTC.</param>
/// <param name="By"><see langword="null"/> where whoever it was has no account any more.</param>
public sealed record AnswerGiven(DateTime At, string? By, string? Reason);

/// <param name="ChangedAt">UTC.</param>
/// <param name="WaitlistNumber">What the applicant would be told.</param>
public sealed record ChoiceMade(ApplicationAnswer? Answer, int? WaitlistNumber, string? Reason, string? ChangedBy, DateTime? ChangedAt);

/// <param name="From">Since when it said so, UTC.</param>
/// <param name="Until">Until when, UTC.</param>
public sealed record EarlierVersion(int Number, ApplicationSaid Said, DateTime From, DateTime Until);

/// <param name="AskedAt">UTC.</param>
/// <param name="AnsweredAt">UTC; <see langword="null"/> while nobody has answered.</param>
public sealed record QuestionAsked(Guid Id, string Text, DateOnly OpenUntil, bool IsOpen, string? AskedBy, DateTime AskedAt, string? Answer, DateTime? AnsweredAt);

/// <param name="WrittenAt">UTC.</param>
public sealed record RemarkRow(Guid Id, string Text, string? WrittenBy, DateTime WrittenAt);

/// <summary>Everything an application says.</summary>
/// <param name="Municipality"><see langword="null"/> where it is not known any more.</param>
public sealed record ApplicationSaid(
    string Email,
    string? ContactName,
    string? Telephone,
    MunicipalityName? Municipality,
    string? Workplace,
    Listed<Area>? Area,
    Listed<TechnologyKind>? Kind,
    string? Technology,
    TechnologyAim? Aim,
    bool? HasBegun,
    Phase? Phase,
    IReadOnlyList<Phase> Help,
    string? SponsorName,
    string? SponsorTitle,
    decimal? LeaderHours,
    decimal? EmployeeHours,
    bool PromisesToShare)
{
    /// <param name="municipalities">Those that are named in it, by code.</param>
    public static ApplicationSaid Of(ApplicationContent content, IReadOnlyDictionary<string, MunicipalityName> municipalities) => new(
        content.Contact.Email, content.Contact.Name, content.Contact.Telephone,
        municipalities.GetValueOrDefault(content.Who.MunicipalityCode ?? ""), content.Who.Workplace, content.Who.Area,
        content.Technology.Kind, content.Technology.Words, content.Technology.Aim, content.Technology.HasBegun, content.Technology.Phase,
        [.. content.Help.Phases],
        content.Conditions.SponsorName, content.Conditions.SponsorTitle, content.Conditions.LeaderHours, content.Conditions.EmployeeHours,
        content.Conditions.PromisesToShare);
}

/// <summary>What would be sent to those chosen in a round, mail by mail.</summary>
/// <param name="Places">How many projects the round has room for.</param>
/// <param name="Taken">How many it has.</param>
public sealed record AnswersView(Guid RoundId, string Round, bool IsClosed, int Places, int Taken, DateOnly FirstDay, DateOnly LastDay, DateOnly? NextDeadline, IReadOnlyList<AnswerRow> Rows)
{
    public int Accepted => Rows.Count(row => row.Answer == ApplicationAnswer.Accept);

    /// <summary>How many more are accepted than there is room for.</summary>
    public int TooMany => Math.Max(0, Taken + Accepted - Places);
}

/// <param name="WaitlistNumber">The number that is told.</param>
/// <param name="SaidFrom">Since when the application says what it says, UTC; <see langword="null"/> for one never changed.</param>
/// <param name="HasAccount">Whether the contact's address has an account or an invitation already, so that nobody is invited.</param>
public sealed record AnswerRow(
    Guid ApplicationId,
    MunicipalityName Municipality,
    string Technology,
    string Email,
    string? ContactName,
    ApplicationAnswer Answer,
    int? WaitlistNumber,
    string? Reason,
    DateTime? SaidFrom,
    IReadOnlyList<Phase> Help,
    bool HasAccount);
