using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Mail;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Calendars;

/// <summary>Gives a person an address for their own calendar, or another one for the one they have, which then opens nothing any more.</summary>
public sealed class RenewCalendarAddress(Operations operations, OwnLinks links)
{
    /// <returns>The address, to be shown this once: it is not kept.</returns>
    public async Task<Uri> HandleAsync(CancellationToken ct)
    {
        var key = SecretKey.Make();
        await operations.ChangeAsync(
            async operation =>
            {
                var account = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
                account.OpenCalendar(key, operation.Now);
                return new CalendarAddressRenewed(account.Id);
            },
            ct);
        return links.To(Addresses.Calendar(key));
    }
}
