using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Outbox;
using Sammen.Domain.Drafts;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Mail;

namespace Sammen.Web.Changes;

/// <summary>
/// The one way a handler changes anything: read, changed and saved in one go, on top of whatever others save at the same moment, with
/// what happened, and the mails it calls for, kept in the same transaction, and told to open pages afterwards.
/// </summary>
public sealed class Operations(
    IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, TimeProvider clock, IHappenings happenings, MailRows mails, MailBell bell)
{
    // As many as press at the same moment, and then some.
    private const int MostTries = 10;

    /// <summary>
    /// Changes what is in the database and saves it. Where somebody else saved one of the same rows between the reading and the saving,
    /// nothing was saved, and all of it is done anew on what is there by then.
    /// </summary>
    /// <param name="change">
    /// Reads what it needs, asks for access and changes it; may run more than once. Gives what happened, or <see langword="null"/> when it
    /// was kept already and nothing is changed, or nothing but a draft: what is typed and not saved comes about once a second, is its author's
    /// alone, and is nothing that happened.
    /// </param>
    /// <exception cref="NotAvailableException">Nobody is signed in, or there is no such thing to change.</exception>
    /// <exception cref="SignedOutException">The sign-in is over.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Others went on saving the same row, or it is not known whether it was saved.</exception>
    public async Task ChangeAsync(Func<Operation, Task<Happening?>> change, CancellationToken ct)
        => await ChangeAsync(await currentUser.GetForChangeAsync(ct), change, ct);

    /// <summary>The same by somebody who is not signed in, and whom a key has let in instead.</summary>
    internal Task ChangeAsync(SignedInUser user, Func<Operation, Task<Happening?>> change, CancellationToken ct)
        => ChangeAsync((db, now) => new Operation(db, user, now), user.Id, change, ct);

    /// <summary>The same by an applicant, who has no account: what happened is signed by nobody.</summary>
    internal Task ChangeByApplicantAsync(Func<ApplicantOperation, Task<Happening?>> change, CancellationToken ct)
        => ChangeAsync((db, now) => new ApplicantOperation(db, now), byId: null, change, ct);

    private async Task ChangeAsync<TOperation>(
        Func<SammenDbContext, DateTime, TOperation> begin, Guid? byId, Func<TOperation, Task<Happening?>> change, CancellationToken ct)
        where TOperation : ApplicantOperation
    {
        for (var tried = 1; !await TryAsync(begin, byId, change, isLast: tried == MostTries, ct); tried++)
        {
        }
    }

    private async Task<bool> TryAsync<TOperation>(
        Func<SammenDbContext, DateTime, TOperation> begin, Guid? byId, Func<TOperation, Task<Happening?>> change, bool isLast, CancellationToken ct)
        where TOperation : ApplicantOperation
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var operation = begin(db, clock.GetUtcNow().UtcDateTime);
        var what = await change(operation);
        if (!db.ChangeTracker.HasChanges())
        {
            return true;
        }

        if (what is null && !IsTyping(db))
        {
            throw new InvalidOperationException("Something was changed, and nobody was told what.");
        }

        IEnumerable<Happening> all = what is null ? [] : operation.Besides.Prepend(what);
        var happened = all.Select(one => new Happened(SequentialGuid.Next(), one, byId, operation.Now)).ToList();
        foreach (var one in happened)
        {
            db.Happenings.Add(new HappeningRow(one));
            await mails.AddAsync(db, one, ct);
        }

        var isMailed = db.Mails.Local.Count > 0;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException met) when (!isLast && (met is DbUpdateConcurrencyException ? !db.MayBeKept : met.IsKeyConflict()))
        {
            return false;
        }

        foreach (var one in happened)
        {
            happenings.Publish(one, this);
        }

        if (isMailed)
        {
            bell.Ring();
        }

        return true;
    }

    private static bool IsTyping(SammenDbContext db)
        => db.ChangeTracker.Entries().All(entry => entry.State == EntityState.Unchanged || entry.Entity is Draft);
}
