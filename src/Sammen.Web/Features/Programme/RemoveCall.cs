using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Programme;

/// <summary>Takes the call's file away from where everyone finds it. Earlier versions keep it.</summary>
public sealed class RemoveCall(Operations operations)
{
    /// <param name="fileId">The file the person saw: one that somebody has put in its place meanwhile stays.</param>
    public async Task HandleAsync(Guid fileId, CancellationToken ct)
    {
        var id = SequentialGuid.Next();
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                if (await db.RequireEditPublicTextsAsync(user, ct) is not { } before || before.CallFileId != fileId)
                {
                    return null;
                }

                db.PublicTexts.Add(before.WithCall(id, callFileId: null, user.Id, now));
                return new PublicTextsChanged(id);
            },
            ct);
    }
}
