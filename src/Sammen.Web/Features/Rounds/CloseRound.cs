using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Rounds;

/// <summary>The round takes no new project. Its projects go on.</summary>
public sealed class CloseRound(Operations operations)
{
    public Task HandleAsync(Guid roundId, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var round = await operation.Db.RequireRoundAsync(roundId, operation.User, ct);
                round.Close(operation.User.Id, operation.Now);
                return new RoundClosed(round.Id);
            },
            ct);
}
