using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain.People;
using Sammen.Domain.Programme;

namespace Sammen.Web.Access;

/// <summary>Who may change what everyone reads. Everyone reads the version that counts; the ones before are for who changes them.</summary>
public static class PublicTextsAccess
{
    public static bool MayChangePublicTexts(this SignedInUser user) => user.Role is Role.ProgrammeManager or Role.Administrator;

    public static IQueryable<PublicTexts> VisibleTo(this IQueryable<PublicTexts> versions, SignedInUser user)
        => user.MayChangePublicTexts() ? versions : versions.Where(_ => false);

    public static IQueryable<CallFile> VisibleTo(this IQueryable<CallFile> files, SignedInUser user)
        => user.MayChangePublicTexts() ? files : files.Where(_ => false);

    /// <summary>The version that counts, to be followed by another.</summary>
    /// <returns><see langword="null"/> where there is none yet.</returns>
    /// <exception cref="NotAvailableException">The user may not change it.</exception>
    public static Task<PublicTexts?> RequireEditPublicTextsAsync(this SammenDbContext db, SignedInUser user, CancellationToken ct)
        => user.MayChangePublicTexts()
            ? db.PublicTexts.VisibleTo(user).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct)
            : throw new NotAvailableException();
}
