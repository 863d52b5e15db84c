using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Projects;

/// <summary>Undoes the closing of a course. A programme manager decides that.</summary>
public sealed class ReopenProject(Operations operations)
{
    public Task HandleAsync(Guid projectId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var project = await operation.Db.RequireReopenAsync(projectId, operation.User, ct);
                project.Reopen(operation.User.Id, operation.Now);
                return new ProjectReopened(project.Id);
            },
            ct);
}
