using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Preparations;

/// <summary>What was taken back stands after all.</summary>
public sealed class RestorePreparation(Operations operations)
{
    public Task HandleAsync(Guid preparationId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var preparation = await operation.Db.RequirePreparationAsync(preparationId, operation.User, ct);
                preparation.Restore(operation.User.Id, operation.Now);
                return new PreparationRestored(preparation.ProjectId, preparation.Id);
            },
            ct);
}
