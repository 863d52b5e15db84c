using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Shared;

/// <summary>The one way a handler saves: a context of its own, read, changed and saved, on top of whatever others save at the same moment.</summary>
internal static class Saving
{
    // As many as press at the same moment, and then some.
    private const int MostTries = 10;

    /// <summary>
    /// Changes what is in the database and saves it. Where somebody else saved one of the same rows between the reading and the saving,
    /// nothing was saved, and all of it is done anew on what is there by then. Where the answer to a first sending was lost as well, nobody
    /// knows whether it was saved: what only adds to a number would count twice, so the person is told and looks.
    /// </summary>
    /// <param name="change">Reads what it needs, asks for access and changes it. May run more than once.</param>
    /// <exception cref="DbUpdateConcurrencyException">Others went on saving the same row, or it is not known whether it was saved.</exception>
    public static async Task ChangeAsync(this IDbContextFactory<SammenDbContext> contexts, Func<SammenDbContext, Task> change, CancellationToken ct)
    {
        for (var tried = 1; !await TryAsync(contexts, change, isLast: tried == MostTries, ct); tried++)
        {
        }
    }

    private static async Task<bool> TryAsync(
        IDbContextFactory<SammenDbContext> contexts, Func<SammenDbContext, Task> change, bool isLast, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await change(db);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException met) when (!isLast && (met is DbUpdateConcurrencyException ? !db.WasSentAgain : met.IsKeyConflict()))
        {
            return false;
        }
    }
}
