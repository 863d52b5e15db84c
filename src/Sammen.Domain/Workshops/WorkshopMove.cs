namespace Sammen.Domain.Workshops;

/// <summary>A workshop was put at another time (flytning). Never rewritten: one that is moved back is recorded as moved again.</summary>
public sealed class WorkshopMove
{
    private WorkshopMove()
    {
    }

    internal WorkshopMove(DateTime from, DateTime to, Guid byId, DateTime at) => (From, To, ById, At) = (from, to, byId, at);

    public Guid Id { get; private set; }

    public Guid WorkshopId { get; private set; }

    public Workshop Workshop { get; private set; } = null!;

    /// <summary>When it should have begun, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>When it should begin instead, UTC.</summary>
    public DateTime To { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
