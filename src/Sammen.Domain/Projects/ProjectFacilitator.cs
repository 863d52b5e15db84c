namespace Sammen.Domain.Projects;

/// <summary>A facilitator assigned to a project: may see it and log in it.</summary>
public sealed class ProjectFacilitator
{
    private ProjectFacilitator()
    {
    }

    internal ProjectFacilitator(Guid userId) => UserId = userId;

    public Guid ProjectId { get; private set; }

    public Guid UserId { get; private set; }
}
