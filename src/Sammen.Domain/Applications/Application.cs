using System.Linq.Expressions;
using Sammen.Domain.People;
using Sammen.Domain.Rounds;

namespace Sammen.Domain.Applications;

/// <summary>
/// A municipality's application for a place in a round (tilmelding). Its applicant has no account: whoever has one of its keys reads and
/// changes it. <c>Draft → Submitted → Accepted | Waitlisted | Declined</c>, a place on the waitlist is answered once more, and
/// <c>Withdrawn</c> from any of them by the applicant.
/// </summary>
public sealed partial class Application : Entity
{
    public const int NameMaxLength = 150;
    public const int QuestionMaxLength = 2000;
    public const int AnswerMaxLength = 4000;
    public const int CultureMaxLength = Invitation.CultureMaxLength;

    /// <summary>How long a withdrawal can be undone.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(1);

    /// <summary>How long a draft is kept after its last change.</summary>
    public static readonly TimeSpan DraftKeptFor = TimeSpan.FromDays(30);

    private readonly List<ApplicationKey> keys = [];
    private readonly List<ApplicationQuestion> questions = [];
    private readonly List<ApplicationVersion> versions = [];

    private Application()
    {
    }

    /// <summary>An applicant begins: with the e-mail address, so that what is begun can be found again.</summary>
    /// <param name="id">Named by the form, so that sending it twice begins one.</param>
    /// <param name="culture">The name of the culture its mails are written in.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.RoundNotOpen"/>, besides those of the part.</exception>
    public Application(Guid id, Round round, ContactPart contact, string culture, DateTime at)
        : this(id, round, culture, at)
    {
        if (!round.IsOpenOn(DanishTime.DateOf(at)))
        {
            throw new RuleBrokenException(Rule.RoundNotOpen);
        }

        Apply(contact.Checked());
        SignByApplicant(at);
    }

    /// <summary>A programme manager types in one that came by telephone or mail. It is sent at once, and marked.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.RoundClosed"/> or <see cref="Rule.ApplicationIncomplete"/>, besides those of the parts.</exception>
    public Application(Guid id, Round round, ApplicationContent content, string culture, Guid byId, DateTime at)
        : this(id, round, culture, at)
    {
        round.RequireOpen();
        foreach (var part in content.Parts)
        {
            Apply(part.Checked());
        }

        TypedInById = byId;
        Send(round, at);
        Sign(byId, at);
    }

    private Application(Guid id, Round round, string culture, DateTime at)
        => (Id, RoundId, Culture, Reference, BegunAt, State) = (id, round.Id, culture, ApplicationReference.Make(), at, ApplicationState.Draft);

    public Guid RoundId { get; private set; }

    /// <summary>What people call it by, in a mail or on the telephone. It opens nothing.</summary>
    public string Reference { get; private set; } = "";

    public ApplicationState State { get; private set; }

    /// <summary>The language it is answered in: the name of a culture.</summary>
    public string Culture { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>UTC; <see langword="null"/> while it is a draft.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>It was begun in time and sent after the deadline.</summary>
    public bool IsLate { get; private set; }

    /// <summary>The programme manager who typed it in; <see langword="null"/> for one that its applicant sent.</summary>
    public Guid? TypedInById { get; private set; }

    /// <summary>UTC; the latest answer.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    /// <summary>What the applicant was told with the answer.</summary>
    public string? AnswerReason { get; private set; }

    /// <summary>The place on the waitlist, from 1, while it waits there.</summary>
    public int? WaitlistNumber { get; private set; }

    /// <summary>The project its acceptance made.</summary>
    public Guid? ProjectId { get; private set; }

    /// <summary>UTC; <see langword="null"/> unless it is withdrawn.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>What it was before it was withdrawn.</summary>
    public ApplicationState? WithdrawnFrom { get; private set; }

    /// <summary>What it said before, oldest first; kept from when it was sent.</summary>
    public IReadOnlyList<ApplicationVersion> Versions => versions;

    public IReadOnlyList<ApplicationKey> Keys => keys;

    public IReadOnlyList<ApplicationQuestion> Questions => questions;

    /// <summary>What its applicant says.</summary>
    public ApplicationContent Content => new(
        new ContactPart(Email, ContactName, ContactTelephone),
        new WhoPart(MunicipalityCode, Workplace, Area is { } area ? new(area, AreaWords) : null),
        new TechnologyPart(TechnologyKind is { } kind ? new(kind, TechnologyKindWords) : null, Technology, Aim, HasBegun, Phase),
        new HelpPart(HelpWantedIn),
        new ConditionsPart(SponsorName, SponsorTitle, LeaderHoursAMonth, EmployeeHoursAMonth, PromisesToShare));

    /// <summary>For everybody but its applicant: a draft is nobody else's, and neither is one withdrawn before it was sent.</summary>
    public static Expression<Func<Application, bool>> IsSent { get; } = application => application.SubmittedAt != null;

    /// <summary>It was sent, and answered or taken back before a moment, UTC: nobody waits for anything of it any more.</summary>
    public static Expression<Func<Application, bool>> EndedBefore(DateTime moment)
        => application => application.SubmittedAt != null && application.State != ApplicationState.Submitted
            && (application.WithdrawnAt ?? application.AnsweredAt) < moment;

    /// <summary>Whether its applicant may change it now. Needs the questions to be loaded.</summary>
    /// <param name="today">Danish date.</param>
    public bool MayChange(Round round, DateOnly today) => State switch
    {
        ApplicationState.Draft => round.IsOpenOn(today) || round.TakesLateOn(today),
        ApplicationState.Submitted => round.IsOpenOn(today) || (round.ClosedAt is null && questions.Exists(question => question.IsOpenOn(today))),
        _ => false,
    };

    /// <summary>Fills in one step. What a sent one said before is kept. The same again is no change. Needs the questions and versions to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ApplicationNotOpen"/>; for one that is sent also <see cref="Rule.ApplicationIncomplete"/>; besides those of the part.
    /// </exception>
    public void Fill(ApplicationPart part, Round round, DateTime at)
    {
        RequireOpen(round, at);
        var (before, filled) = (Content, part.Checked());
        if (before.With(filled) == before)
        {
            return;
        }

        if (State == ApplicationState.Submitted)
        {
            if (!filled.IsWhole)
            {
                throw new RuleBrokenException(Rule.ApplicationIncomplete);
            }

            versions.Add(new ApplicationVersion(versions.Count + 1, before, SaidFrom ?? SubmittedAt!.Value));
            SaidFrom = at;
        }

        Apply(filled);
        SignByApplicant(at);
    }

    /// <summary>Sends it. One that is sent already stays as it is.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationNotOpen"/> or <see cref="Rule.ApplicationIncomplete"/>.</exception>
    public void Submit(Round round, DateTime at)
    {
        if (State != ApplicationState.Draft)
        {
            return;
        }

        RequireOpen(round, at);
        Send(round, at);
        SignByApplicant(at);
    }

    /// <summary>One more key to its private page; those from before go on opening it. One it has already changes nothing. Needs the keys to be loaded where it may have it.</summary>
    /// <param name="at">Now, UTC.</param>
    public void AddKey(string key, DateTime at)
    {
        if (!IsOpenedBy(key))
        {
            keys.Add(new ApplicationKey(key, at));
        }
    }

    /// <summary>Needs the keys to be loaded.</summary>
    public bool IsOpenedBy(string key) => keys.Exists(kept => kept.Hash == SecretKey.HashOf(key));

    private void RequireOpen(Round round, DateTime at)
    {
        if (!MayChange(round, DanishTime.DateOf(at)))
        {
            throw new RuleBrokenException(Rule.ApplicationNotOpen);
        }
    }

    private void Send(Round round, DateTime at)
    {
        if (!Content.IsWhole)
        {
            throw new RuleBrokenException(Rule.ApplicationIncomplete);
        }

        (State, SubmittedAt, IsLate) = (ApplicationState.Submitted, at, DanishTime.DateOf(at) > round.ApplicationDeadline);
    }
}
