using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Preparations;

/// <summary>Takes back what was written down: it counts no more.</summary>
public sealed class RemovePreparation(Operations operations)
{
    public Task HandleAsync(Guid preparationId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var preparation = await operation.Db.RequirePreparationAsync(preparationId, operation.User, ct);
                preparation.Remove(operation.User.Id, operation.Now);
                return new PreparationRemoved(preparation.ProjectId, preparation.Id);
            },
            ct);
}
