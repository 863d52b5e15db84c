using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.Drafts;
using Sammen.Domain.People;

namespace Sammen.Web.Access;

/// <summary>What somebody has typed and not saved is theirs alone, and about a project only while they see it.</summary>
public static class DraftAccess
{
    public static IQueryable<Draft> VisibleTo(this IQueryable<Draft> drafts, SignedInUser user)
    {
        var own = drafts.Where(draft => draft.AuthorId == user.Id && !draft.IsDiscarded);
        return user.Role switch
        {
            Role.Facilitator => own.Where(draft => draft.Project == null || draft.Project.Facilitators.Any(facilitator => facilitator.UserId == user.Id)),
            Role.MunicipalLeader => own.Where(draft => draft.Project == null || draft.Project.MunicipalityCode == user.MunicipalityCode),
            Role.ProgrammeManager => own,
            _ => own.Where(draft => draft.Project == null),
        };
    }

    /// <summary>The person's own draft, tracked, discarded or not, also where its project is none of theirs any more.</summary>
    /// <returns><see langword="null"/> where nothing has come of it yet.</returns>
    /// <exception cref="NotAvailableException">The id is somebody else's.</exception>
    public static async Task<Draft?> RequireOwnDraftAsync(this SammenDbContext db, Guid draftId, SignedInUser user, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(found => found.Id == draftId, ct);
        return draft is null || draft.AuthorId == user.Id ? draft : throw new NotAvailableException();
    }

    /// <exception cref="NotAvailableException">No such project, or the person does not see it.</exception>
    public static async Task RequireTypingAboutAsync(this SammenDbContext db, Guid? projectId, SignedInUser user, CancellationToken ct)
    {
        if (projectId is { } id && !await db.Projects.VisibleTo(user).AnyAsync(project => project.Id == id, ct))
        {
            throw new NotAvailableException();
        }
    }
}
