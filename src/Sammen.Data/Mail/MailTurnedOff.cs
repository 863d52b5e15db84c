using Sammen.Domain.People;

namespace Sammen.Data.Mail;

/// <summary>A person does not want one kind of mail.</summary>
public sealed class MailTurnedOff(Guid userId, MailKind kind)
{
    public Guid UserId { get; private set; } = userId;

    public MailKind Kind { get; private set; } = kind;

    /// <summary>The kinds that somebody of a role gets and can do without. The others are about their own account.</summary>
    public static IReadOnlyList<MailKind> OptionalFor(Role role) => role switch
    {
        Role.Facilitator =>
        [
            MailKind.FacilitatorAssigned, MailKind.FacilitatorTakenOff, MailKind.ProjectClosed, MailKind.ProjectReopened, MailKind.WorkshopsPlanned, MailKind.WorkshopSoon,
            MailKind.WorkshopStillPlanned, MailKind.FollowUpDue, MailKind.FollowUpOverdue,
        ],
        Role.MunicipalLeader =>
        [
            MailKind.ProjectMade, MailKind.ProjectClosed, MailKind.ProjectReopened, MailKind.WorkshopsPlanned, MailKind.LessonsProposed, MailKind.WorkshopSoon,
            MailKind.FollowUpDue, MailKind.FollowUpOverdue,
        ],
        Role.ProgrammeManager => [MailKind.AnswersDue],
        _ => [],
    };
}
