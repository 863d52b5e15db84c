namespace Sammen.Domain.Workshops;

/// <summary>Somebody who was invited to a workshop by mail (indkaldt), and is told from then on when its plan changes. Once is enough.</summary>
public sealed class WorkshopGuest
{
    private WorkshopGuest()
    {
    }

    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.WorkshopNotPlanned"/>.</exception>
    public WorkshopGuest(Workshop workshop, Guid userId, Guid byId, DateTime at)
    {
        workshop.RequirePlanned();
        (WorkshopId, UserId, InvitedById, InvitedAt) = (workshop.Id, userId, byId, at);
    }

    public Guid WorkshopId { get; private set; }

    public Workshop Workshop { get; private set; } = null!;

    public Guid UserId { get; private set; }

    public Guid InvitedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime InvitedAt { get; private set; }
}
