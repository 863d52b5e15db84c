using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Projects;

/// <summary>The course is over: from now on it is read and not written in. A facilitator decides that.</summary>
public sealed class CloseProject(Operations operations)
{
    public Task HandleAsync(Guid projectId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var project = await operation.Db.RequireEditAsync(projectId, operation.User, ct);
                project.Close(operation.User.Id, operation.Now);
                return new ProjectClosed(project.Id);
            },
            ct);
}
