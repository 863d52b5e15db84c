using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Projects;

public sealed record AssignFacilitatorInput(Guid ProjectId, Guid FacilitatorId);

/// <summary>From now on the facilitator sees the project and logs in it.</summary>
public sealed class AssignFacilitator(Operations operations)
{
    public Task HandleAsync(AssignFacilitatorInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var project = await operation.Db.RequireManageAsync(input.ProjectId, operation.User, ct);
                await operation.Db.RequireAssignableAsync([input.FacilitatorId], ct);
                project.Assign(input.FacilitatorId, operation.User.Id, operation.Now);
                return new FacilitatorAssigned(project.Id, input.FacilitatorId);
            },
            ct);
}
