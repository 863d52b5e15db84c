using Sammen.Domain.Drafts;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Drafts;

/// <param name="TypedAt">
/// When the last was typed of what is discarded, by the clock of the device, UTC: what was typed later stays, and what comes late of what was typed
/// before is not kept. Where it is not said, what is kept now goes.
/// </param>
public sealed record DiscardDraftInput(Guid Id, DateTime? TypedAt = null);

/// <summary>What was typed is saved, or not wanted any more.</summary>
public sealed class DiscardDraft(Operations operations)
{
    public Task HandleAsync(DiscardDraftInput input, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var (db, user, now) = operation;
            try
            {
                var kept = await db.RequireOwnDraftAsync(input.Id, user, ct);
                if (kept is null && input.TypedAt is { } typedAt)
                {
                    db.Drafts.Add(Draft.Discarded(input.Id, typedAt, user.Id, now));
                }

                kept?.Discard(input.TypedAt ?? kept.TypedAt, user.Id, now);
            }
            catch (NotAvailableException)
            {
                // Somebody else's looks like one that was never there.
            }

            return null;
        },
        ct);
}
