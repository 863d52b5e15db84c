using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Drafts;

namespace Sammen.Data;

/// <summary>What was typed and not gone on with.</summary>
public static class DraftRetention
{
    /// <summary>Removes those that were last typed too long ago, and what is remembered of those that were discarded.</summary>
    /// <param name="now">UTC.</param>
    public static Task<int> RemoveOldTypingAsync(this SammenDbContext db, DateTime now, CancellationToken ct)
    {
        var (old, discarded) = (now - Draft.KeptFor, now - Draft.DiscardRememberedFor);

        // The clock of a device may be ahead: what came long ago was typed long ago.
        return db.Drafts
            .Where(draft => draft.TypedAt < old || draft.ChangedAt < old || (draft.IsDiscarded && draft.ChangedAt < discarded))
            .ExecuteDeleteAsync(ct);
    }
}
