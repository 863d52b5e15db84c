using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Apply;

public sealed class UndoWithdrawal(Operations operations)
{
    /// <summary>Undoes the withdrawal of the application a key opens, within a minute. Its project goes on where its place is still free.</summary>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UndoTooLate"/>, <see cref="Rule.RoundFull"/> or <see cref="Rule.RoundClosed"/>.</exception>
    public Task HandleAsync(string key, CancellationToken ct)
        => operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (db, now) = operation;
                var (application, round) = await db.RequireOpenedAsync(key, ct);
                application.UndoWithdrawal(now);
                if (application.ProjectId is { } projectId)
                {
                    var project = await db.Projects.SingleAsync(made => made.Id == projectId, ct);
                    if (project.WithdrawnAt is not null)
                    {
                        round.RequireRoomFor(project.CourseStart, project.CourseEnd, await db.CountTakenAsync(round.Id, ct));
                        project.UndoWithdrawal(now);
                        db.SaveOnTopOfOthers(round);
                        if (project.ClosedAt is null)
                        {
                            operation.Besides.Add(new ProjectReopened(projectId));
                        }
                    }
                }

                return application.State == ApplicationState.Draft ? new ApplicationDraftChanged(application.Id) : new ApplicationWithdrawalUndone(application.Id);
            },
            ct);
}
