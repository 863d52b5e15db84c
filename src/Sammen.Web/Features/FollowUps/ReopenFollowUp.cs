using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

/// <summary>Undoes a tick or a drop.</summary>
public sealed class ReopenFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(Guid followUpId, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.RequireTickOffAsync(followUpId, user, ct)).Reopen(), ct);
    }
}
