using FluentValidation;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

public sealed record AskApplicantInput
{
    public Guid ApplicationId { get; init; }

    /// <summary>Made with the form, so that sending it again after a lost answer asks once.</summary>
    public Guid QuestionId { get; init; } = SequentialGuid.Next();

    public string? Text { get; set; }

    /// <summary>The last Danish date to answer on. Until its end the application can be changed too.</summary>
    public DateOnly? OpenUntil { get; set; }
}

public sealed class AskApplicantValidator : AbstractValidator<AskApplicantInput>
{
    public AskApplicantValidator(RuleWording wording)
    {
        RuleFor(input => input.Text).RequiredFreeText(Application.QuestionMaxLength, wording);
        RuleFor(input => input.OpenUntil).SensibleDate(wording);
    }
}

public sealed class AskApplicant(Operations operations, IValidator<AskApplicantInput> validator)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationAnswered"/> or <see cref="Rule.QuestionDayPast"/>.</exception>
    public async Task HandleAsync(AskApplicantInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var application = await db.RequireApplicationAsync(input.ApplicationId, user, ct);
                if (application.Questions.Any(kept => kept.Id == input.QuestionId && kept.AskedById == user.Id))
                {
                    return null;
                }

                application.Ask(input.QuestionId, input.Text, input.OpenUntil!.Value, user.Id, now);
                return new ApplicantAsked(application.Id);
            },
            ct);
    }
}
