using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Applications;

namespace Sammen.Web.Access;

/// <summary>
/// Applications by the access table of the product: sent ones are for the programme managers, with what they say of them among
/// themselves; and any of them, by itself, for whoever has one of its keys.
/// </summary>
public static class ApplicationAccess
{
    /// <summary>A draft is seen by its applicant only.</summary>
    public static IQueryable<Application> VisibleTo(this IQueryable<Application> applications, SignedInUser user)
        => user.MayManage() ? applications.Where(Application.IsSent) : applications.Where(_ => false);

    public static IQueryable<ApplicationChoice> VisibleTo(this IQueryable<ApplicationChoice> choices, SignedInUser user)
        => user.MayManage() ? choices : choices.Where(_ => false);

    public static IQueryable<ApplicationRemark> VisibleTo(this IQueryable<ApplicationRemark> remarks, SignedInUser user)
        => user.MayManage() ? remarks : remarks.Where(_ => false);

    public static IQueryable<ApplicationCount> VisibleTo(this IQueryable<ApplicationCount> counts, SignedInUser user)
        => user.MayManage() ? counts : counts.Where(_ => false);

    /// <summary>What a key opens.</summary>
    public static IQueryable<Application> OpenedBy(this IQueryable<Application> applications, string key)
    {
        var hash = SecretKey.HashOf(key);
        return applications.Where(application => application.Keys.Any(kept => kept.Hash == hash));
    }

    /// <summary>The sent application, tracked, with its questions, for who runs the programme.</summary>
    /// <exception cref="NotAvailableException">No such application, or the user does not run the programme.</exception>
    public static async Task<Application> RequireApplicationAsync(this SammenDbContext db, Guid applicationId, SignedInUser user, CancellationToken ct)
        => await db.Applications.VisibleTo(user).Include(application => application.Questions).SingleOrDefaultAsync(application => application.Id == applicationId, ct)
            ?? throw new NotAvailableException();

    /// <summary>The application a mail to its applicant is about, for a new key to it. Whether the mail may be sent is asked before.</summary>
    /// <exception cref="NotAvailableException">It is gone.</exception>
    public static async Task<Application> RequireApplicationOfAsync(this SammenDbContext db, OutgoingMail mail, CancellationToken ct)
        => await db.Applications.SingleOrDefaultAsync(application => application.Id == mail.SubjectId, ct) ?? throw new NotAvailableException();

    /// <summary>The application a key opens, tracked, with what its verbs need, and its round.</summary>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    public static async Task<(Application Application, Domain.Rounds.Round Round)> RequireOpenedAsync(this SammenDbContext db, string key, CancellationToken ct)
    {
        var application = await db.Applications.OpenedBy(key)
            .Include(application => application.Questions)
            .Include(application => application.Versions)
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct) ?? throw new NotAvailableException();
        return (application, await db.Rounds.SingleAsync(round => round.Id == application.RoundId, ct));
    }
}
