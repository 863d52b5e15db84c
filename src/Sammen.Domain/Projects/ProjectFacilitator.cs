namespace Sammen.Domain.Projects;

/// <summary>A facilitator assigned to a project: may see it and log in it.</summary>
public sealed class ProjectFacilitator
{
    private ProjectFacilitator()
    {
    }

    internal ProjectFacilitator(Guid userId, Guid byId, DateTime at) => (UserId, AssignedById, AssignedAt) = (userId, byId, at);

    public Guid ProjectId { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary><see langword="null"/> where that was before it was kept.</summary>
    public Guid? AssignedById { get; private set; }

    /// <summary>UTC; <see langword="null"/> where that was before it was kept.</summary>
    public DateTime? AssignedAt { get; private set; }
}
