using System.Linq.Expressions;

namespace Sammen.Data.Mail;

/// <summary>
/// A mail on its way to one person, saved together with what it tells. It holds what to tell and about what, and is written when it is
/// sent: no text, and a key only until then, encrypted. One whose news is no longer so by then is deleted instead.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>How long one that is no longer waiting can be seen.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>How long a node has for one mail before another may take it over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // Three days in all: as long as mail servers go on trying.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    private OutgoingMail()
    {
    }

    /// <param name="receiverId">The account it goes to; <see langword="null"/> where there is none yet, or nobody has looked.</param>
    /// <param name="subjectId">What it tells about: an invitation, a project, an account.</param>
    /// <param name="protectedKey">The key it has to carry, encrypted.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="wait">How long it waits for more to tell of.</param>
    public OutgoingMail(MailKind kind, string address, Guid? receiverId, Guid subjectId, string culture, string? protectedKey, DateTime at, TimeSpan wait = default)
    {
        Id = SequentialGuid.Next();
        (Kind, Address, ReceiverId, SubjectId, Culture, ProtectedKey) = (kind, address, receiverId, subjectId, culture, protectedKey);
        (State, QueuedAt, DueAt) = (MailState.Waiting, at, at + wait);
    }

    /// <summary>Also its Message-ID, so that one sent twice is the same mail twice.</summary>
    public Guid Id { get; private set; }

    public MailKind Kind { get; private set; }

    public string Address { get; private set; } = "";

    public Guid? ReceiverId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The name of the culture it is written in.</summary>
    public string Culture { get; private set; } = "";

    /// <summary>The key it has to carry, encrypted; <see langword="null"/> for a mail without one, and as soon as it is no longer waiting.</summary>
    public string? ProtectedKey { get; private set; }

    public MailState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime QueuedAt { get; private set; }

    /// <summary>When it is to be tried, UTC; <see langword="null"/> when it is not waiting.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>UTC; <see langword="null"/> while it is waiting.</summary>
    public DateTime? DoneAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Why the last try failed; <see langword="null"/> when none has.</summary>
    public MailProblem? Problem { get; private set; }

    /// <summary>The number the mail server answered with, where it answered.</summary>
    public int? ServerCode { get; private set; }

    /// <summary>The node that is sending it now, by a name made for that one try.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Due, and nobody is sending it.</summary>
    /// <param name="now">UTC.</param>
    public static Expression<Func<OutgoingMail, bool>> IsDue(DateTime now)
        => mail => mail.DueAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil <= now);

    /// <summary>It is to an applicant, and carries a key to the application it is about.</summary>
    public bool IsToApplicant => Kind
        is MailKind.ApplicationBegun or MailKind.ApplicationReceived or MailKind.ApplicantAsked or MailKind.ApplicationAnswered or MailKind.ApplicationWithdrawn
        or MailKind.DraftDeadline;

    /// <param name="at">Now, UTC.</param>
    public void MarkSent(DateTime at)
    {
        End(MailState.Sent, at);
        (Problem, ServerCode) = (null, null);
        Tries++;
    }

    /// <summary>It failed in a way that may be over next time: it is tried again after a longer wait, and after the last of them given up.</summary>
    /// <param name="at">Now, UTC.</param>
    public void TryLater(MailProblem problem, int? serverCode, DateTime at)
    {
        if (Tries >= Waits.Length)
        {
            GiveUp(problem, serverCode, at);
            return;
        }

        (Problem, ServerCode, DueAt) = (problem, serverCode, at + Waits[Tries]);
        (LeasedBy, LeasedUntil) = (null, null);
        Tries++;
    }

    /// <param name="at">Now, UTC.</param>
    public void GiveUp(MailProblem problem, int? serverCode, DateTime at)
    {
        End(MailState.GivenUp, at);
        (Problem, ServerCode) = (problem, serverCode);
        Tries++;
    }

    /// <summary>One that was given up is tried again from the beginning.</summary>
    /// <param name="protectedKey">A new key, encrypted, for a mail that carries one: the old one is wiped.</param>
    /// <param name="at">Now, UTC.</param>
    public void SendAgain(string? protectedKey, DateTime at)
    {
        (State, DueAt, DoneAt, Tries, ProtectedKey) = (MailState.Waiting, at, null, 0, protectedKey);
    }

    private void End(MailState state, DateTime at)
    {
        (State, DoneAt, DueAt, ProtectedKey) = (state, at, null, null);
        (LeasedBy, LeasedUntil) = (null, null);
    }
}
