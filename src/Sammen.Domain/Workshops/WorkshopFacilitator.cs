namespace Sammen.Domain.Workshops;

/// <summary>A facilitator who runs a workshop.</summary>
public sealed class WorkshopFacilitator
{
    private WorkshopFacilitator()
    {
    }

    internal WorkshopFacilitator(Guid userId) => UserId = userId;

    public Guid WorkshopId { get; private set; }

    public Guid UserId { get; private set; }
}
