using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Mail;
using Sammen.Web.Access;

namespace Sammen.Web.Mail;

/// <summary>What the receiver of a mail may see at the moment it is written.</summary>
internal static class ReceiverReading
{
    /// <returns><see langword="null"/> for a receiver whose account was closed.</returns>
    public static async Task<Reading?> FindReadingAsync(this SammenDbContext db, OutgoingMail mail, TimeProvider clock, CancellationToken ct)
        => await db.Users.SingleOrDefaultAsync(user => user.Id == mail.ReceiverId && user.ClosedAt == null, ct) is { } receiver
            ? new Reading(db, receiver.AsSignedIn(), clock.GetUtcNow().UtcDateTime, isDemoEnabled: true)
            : null;
}
