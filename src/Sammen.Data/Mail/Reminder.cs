namespace Sammen.Data.Mail;

/// <summary>
/// Somebody was reminded of something that is due at a moment. Of one thing due at one moment nobody is reminded twice; put at another time it
/// is due anew.
/// </summary>
/// <param name="receiverId">An account; for <see cref="MailKind.DraftDeadline"/> the application, whose contact has none.</param>
/// <param name="kind">One of those that are parts of a <see cref="MailKind.Reminders"/>, or <see cref="MailKind.DraftDeadline"/>.</param>
/// <param name="dueAt">UTC: when a workshop begins, or the beginning of the Danish day something is due on.</param>
/// <param name="mailId">The mail it was told in.</param>
public sealed class Reminder(Guid receiverId, MailKind kind, Guid subjectId, DateTime dueAt, Guid mailId)
{
    /// <summary>Longer than any course runs: until then the same could be due again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(400);

    public Guid ReceiverId { get; private set; } = receiverId;

    public MailKind Kind { get; private set; } = kind;

    public Guid SubjectId { get; private set; } = subjectId;

    public DateTime DueAt { get; private set; } = dueAt;

    public Guid MailId { get; private set; } = mailId;
}
