using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Apply;

public sealed class WithdrawApplication(Operations operations)
{
    /// <summary>Takes back the application a key opens, at any time. A project it had made is closed, kept, and gives up its place.</summary>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    public Task HandleAsync(string key, CancellationToken ct)
        => operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (db, now) = operation;
                var (application, _) = await db.RequireOpenedAsync(key, ct);
                application.Withdraw(now);
                if (application.ProjectId is { } projectId)
                {
                    var project = await db.Projects.SingleAsync(made => made.Id == projectId, ct);
                    var ran = project.ClosedAt is null;
                    project.Withdraw(now);
                    if (ran)
                    {
                        operation.Besides.Add(new ProjectClosed(projectId));
                    }
                }

                return application.WithdrawnFrom == ApplicationState.Draft ? new ApplicationDraftWithdrawn(application.Id) : new ApplicationWithdrawn(application.Id);
            },
            ct);
}
