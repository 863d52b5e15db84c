namespace Sammen.Data.Mail;

/// <summary>A person does not want one kind of mail.</summary>
public sealed class MailTurnedOff(Guid userId, MailKind kind)
{
    /// <summary>The kinds a person can do without. The others are about their own account.</summary>
    public static readonly IReadOnlyList<MailKind> Optional =
        [MailKind.FacilitatorAssigned, MailKind.FacilitatorTakenOff, MailKind.ProjectMade, MailKind.ProjectClosed, MailKind.ProjectReopened];

    public Guid UserId { get; private set; } = userId;

    public MailKind Kind { get; private set; } = kind;
}
