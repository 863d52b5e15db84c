using Sammen.Domain.Happenings;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Workshops;

public sealed record RecordAttendanceInput(Guid WorkshopId, HeadChange Change);

/// <summary>Counts who is there: one group at a time, on what is recorded by then, so that two people can count at once.</summary>
public sealed class RecordAttendance(Operations operations)
{
    public Task HandleAsync(RecordAttendanceInput input, CancellationToken ct)
        => operations.ChangeAsync(
            async operation =>
            {
                var workshop = await operation.Db.RequireEditWorkshopAsync(input.WorkshopId, operation.User, ct);
                workshop.Record(input.Change, operation.User.Id, operation.Now);
                return new AttendanceCounted(workshop.ProjectId, workshop.Id);
            },
            ct);
}
