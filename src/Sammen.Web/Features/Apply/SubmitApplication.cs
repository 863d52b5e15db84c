using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;

namespace Sammen.Web.Features.Apply;

public sealed class SubmitApplication(Operations operations)
{
    /// <summary>Sends the application a key opens. One that is sent already stays as it is.</summary>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationNotOpen"/> or <see cref="Rule.ApplicationIncomplete"/>.</exception>
    public Task HandleAsync(string key, CancellationToken ct)
        => operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (application, round) = await operation.Db.RequireOpenedAsync(key, ct);
                application.Submit(round, operation.Now);
                return new ApplicationSubmitted(application.Id);
            },
            ct);
}
