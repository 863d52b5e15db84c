using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

public sealed record RecordAttendanceInput(Guid WorkshopId, HeadChange Change);

/// <summary>Counts who is there: one group at a time, on what is recorded by then, so that two people can count at once.</summary>
public sealed class RecordAttendance(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(RecordAttendanceInput input, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(async db => (await db.RequireEditWorkshopAsync(input.WorkshopId, user, ct)).Record(input.Change), ct);
    }
}
