using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Calendars;

/// <summary>Ends a person's calendar subscription: its address answers as one that never was. Without one, nothing changes.</summary>
public sealed class EndCalendarAddress(Operations operations)
{
    public Task HandleAsync(CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var account = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
            if (account.CalendarKeyHash is null)
            {
                return null;
            }

            account.EndCalendar();
            return new CalendarAddressEnded(account.Id);
        },
        ct);
}
