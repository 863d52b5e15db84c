using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>An applicant's answer to what the programme managers asked.</summary>
public sealed record ReplyToQuestionInput
{
    public Guid QuestionId { get; set; }

    public string? Text { get; set; }
}

public sealed class ReplyToQuestionValidator : AbstractValidator<ReplyToQuestionInput>
{
    public ReplyToQuestionValidator(RuleWording wording) => RuleFor(input => input.Text).RequiredFreeText(Application.AnswerMaxLength, wording);
}

public sealed class ReplyToQuestion(Operations operations, IValidator<ReplyToQuestionInput> validator)
{
    /// <summary>Answers a question about the application a key opens. One that is answered already keeps its answer.</summary>
    /// <exception cref="NotAvailableException">The key opens nothing.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationNotOpen"/>.</exception>
    public async Task HandleAsync(string key, ReplyToQuestionInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeByApplicantAsync(
            async operation =>
            {
                var (application, _) = await operation.Db.RequireOpenedAsync(key, ct);
                application.Reply(input.QuestionId, input.Text, operation.Now);
                return new ApplicantReplied(application.Id);
            },
            ct);
    }
}
