using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Drafts;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Drafts;

/// <param name="Id">Made by the device.</param>
/// <param name="Place">Where it is typed, as the client names it.</param>
/// <param name="TypedAt">When the last of it was typed, by the clock of the device, UTC.</param>
public sealed record KeepDraftInput(Guid Id, string? Place, Guid? ProjectId, IReadOnlyDictionary<string, string> Fields, DateTime TypedAt);

public sealed class KeepDraft(Operations operations)
{
    /// <summary>
    /// Keeps what a person has typed and not saved. Where it may hold a CPR number nothing of it is kept, and what was kept of it before goes.
    /// </summary>
    /// <exception cref="NotAvailableException">The project, or the draft, is not theirs.</exception>
    /// <exception cref="RuleBrokenException">Those of <see cref="DraftContent"/>.</exception>
    public async Task HandleAsync(KeepDraftInput input, CancellationToken ct)
    {
        var content = new DraftContent(input.Place, input.ProjectId, input.Fields, input.TypedAt);
        var refusal = content.FindRefusal();
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                await db.RequireTypingAboutAsync(content.ProjectId, user, ct);
                var kept = await db.RequireOwnDraftAsync(input.Id, user, ct);
                if (kept is null)
                {
                    db.Drafts.Add(refusal is null ? new Draft(input.Id, content, user.Id, now) : Draft.Discarded(input.Id, content.TypedAt, user.Id, now));
                    db.Drafts.RemoveRange(await db.Drafts
                        .Where(draft => draft.AuthorId == user.Id)
                        .OrderBy(draft => draft.IsDiscarded).ThenByDescending(draft => draft.TypedAt).ThenByDescending(draft => draft.Id)
                        .Skip(Draft.MostOfOnePerson - 1)
                        .ToListAsync(ct));
                }
                else if (refusal is null)
                {
                    kept.Type(content, user.Id, now);
                }
                else
                {
                    kept.Discard(content.TypedAt, user.Id, now);
                }

                return null;
            },
            ct);
        if (refusal is not null)
        {
            throw refusal;
        }
    }
}
