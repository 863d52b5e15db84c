using Microsoft.EntityFrameworkCore;
using Sammen.Data;

namespace Sammen.Web.Shared;

/// <summary>Whoever presses again because the first answer was lost sends the same id; what was kept under it is kept once.</summary>
internal static class SentAgain
{
    /// <summary>Saves a row whose id the writer's side has made.</summary>
    /// <param name="isKept">Whether this person's row is there under the id, in the place it was meant for.</param>
    public static async Task SaveOnceAsync(this SammenDbContext db, Func<Task<bool>> isKept, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException conflict) when (conflict.IsKeyConflict())
        {
            // The first sending was slow and arrived between the question and the answer. Whose id it is otherwise is nobody's business.
            if (!await isKept())
            {
                throw;
            }
        }
    }
}
