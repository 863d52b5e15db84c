using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

public sealed record RecordAttendanceInput(Guid WorkshopId, HeadChange Change);

/// <summary>Counts who is there: one group at a time, on what is recorded by then, so that two people can count at once.</summary>
public sealed class RecordAttendance(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser)
{
    // As many as press at the same moment, and then some.
    private const int MostTries = 10;

    /// <exception cref="DbUpdateConcurrencyException">Others went on saving the same workshop at the same moment. Nothing is changed.</exception>
    public async Task HandleAsync(RecordAttendanceInput input, CancellationToken ct)
    {
        var user = await currentUser.GetForChangeAsync(ct);
        for (var tried = 1; !await TryAsync(input, user, isLast: tried == MostTries, ct); tried++)
        {
        }
    }

    private async Task<bool> TryAsync(RecordAttendanceInput input, SignedInUser user, bool isLast, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var workshop = await db.RequireEditWorkshopAsync(input.WorkshopId, user, ct);
        workshop.Record(input.Change);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (!isLast)
        {
            return false;
        }
    }
}
