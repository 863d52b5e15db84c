using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

public sealed record RecordAttendanceInput(Guid WorkshopId, Attendance Attendance);

/// <summary>Counts who is there.</summary>
public sealed class RecordAttendance(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    public async Task HandleAsync(RecordAttendanceInput input, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.RequireEditWorkshopAsync(input.WorkshopId, user, ct);
        workshop.Record(input.Attendance);
        await db.SaveChangesAsync(ct);
    }
}
