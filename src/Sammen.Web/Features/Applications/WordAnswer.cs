using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Applications;

public sealed record WordAnswerInput
{
    public Guid ApplicationId { get; init; }

    /// <summary>What the applicant is told with the answer.</summary>
    public string? Reason { get; set; }

    /// <summary>What it was when the form was opened.</summary>
    public string? Opened { get; init; }
}

public sealed class WordAnswerValidator : AbstractValidator<WordAnswerInput>
{
    public WordAnswerValidator(RuleWording wording)
        => RuleFor(input => input.Reason).OptionalFreeText(ApplicationChoice.ReasonMaxLength, wording);
}

/// <summary>The managers word what the applicant will be told. Nobody else learns of it before the answers are sent.</summary>
public sealed class WordAnswer(Operations operations, IValidator<WordAnswerInput> validator)
{
    /// <exception cref="ConcurrentEditException">Another manager has worded it since the form was opened.</exception>
    /// <exception cref="RuleBrokenException"><see cref="Rule.ApplicationWithdrawn"/> or <see cref="Rule.ApplicationAnswered"/>.</exception>
    public async Task HandleAsync(WordAnswerInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var application = await db.RequireApplicationAsync(input.ApplicationId, user, ct);
                application.Answerable(answer: null);
                var choice = await db.ApplicationChoices.SingleOrDefaultAsync(kept => kept.Id == application.Id, ct);
                var words = Meanwhile.MergeText(input.Opened, input.Reason, choice?.Reason);
                if (words == (choice?.Reason ?? ""))
                {
                    return null;
                }

                if (choice is null)
                {
                    choice = new ApplicationChoice(application, user.Id, now);
                    db.ApplicationChoices.Add(choice);
                }

                choice.Word(words, user.Id, now);
                return new ApplicationChosen(application.Id);
            },
            ct);
    }
}
