using FluentValidation;
using FluentValidation.Results;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

public sealed class FillApplication(Operations operations, IValidator<StepInput> validator, ApplicantQueries queries, RuleWording wording)
{
    /// <summary>Keeps what one step says. Where the e-mail address is another one now, the private link is sent there.</summary>
    /// <param name="key">Opens the application.</param>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    /// <exception cref="ValidationException">A field will not do; nothing is kept.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationNotOpen"/>.</exception>
    public async Task HandleAsync(string key, StepInput input, CancellationToken ct)
    {
        var problems = (await validator.ValidateAsync(input, ct)).Errors;
        if (input is WhoInput { Municipality: { } name } who && !string.IsNullOrWhiteSpace(name) && (who.MunicipalityCode = await queries.FindMunicipalityAsync(name, ct)) is null)
        {
            problems.Insert(0, new ValidationFailure(nameof(WhoInput.Municipality), wording.Of(Rule.MunicipalityMissing)));
        }

        if (problems.Count > 0)
        {
            throw new ValidationException(problems);
        }

        await operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (db, now) = operation;
                var (application, round) = await db.RequireOpenedAsync(key, ct);
                var email = application.NormalizedEmail;
                application.Fill(input.ToPart(), round, now);
                if (application.NormalizedEmail != email)
                {
                    operation.Besides.Add(new ApplicantMoved(application.Id));
                }

                return application.State == ApplicationState.Draft ? new ApplicationDraftChanged(application.Id) : new ApplicationChanged(application.Id);
            },
            ct);
    }
}
