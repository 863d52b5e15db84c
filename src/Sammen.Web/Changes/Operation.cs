using Sammen.Data;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;

namespace Sammen.Web.Changes;

/// <summary>One change while it is made: where and when. By an applicant, who has no account and whom a key lets in, or by somebody signed in.</summary>
/// <param name="Db">A context of its own, saved by <see cref="Operations"/>.</param>
/// <param name="Now">UTC.</param>
public record ApplicantOperation(SammenDbContext Db, DateTime Now)
{
    /// <summary>What happened by the same change besides what it is called by: somebody is invited while a project is made.</summary>
    public IList<Happening> Besides { get; } = [];
}

/// <summary>One change while it is made by somebody signed in.</summary>
/// <param name="User">The database has just said that they are still who they were.</param>
public sealed record Operation(SammenDbContext Db, SignedInUser User, DateTime Now) : ApplicantOperation(Db, Now);
