using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Lessons;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons;

public sealed record RefuseLessonInput
{
    public Guid LessonId { get; init; }

    /// <summary>Why, for the facilitators who proposed it.</summary>
    public string? Reason { get; set; }
}

public sealed class RefuseLessonValidator : AbstractValidator<RefuseLessonInput>
{
    public RefuseLessonValidator(RuleWording wording)
        => RuleFor(input => input.Reason).RequiredFreeText(Lesson.ReasonMaxLength, wording);
}

/// <summary>A leader of the municipality says no to a proposal. What was released before stands.</summary>
public sealed class RefuseLesson(Operations operations, IValidator<RefuseLessonInput> validator)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.LessonNotProposed"/>.</exception>
    public async Task HandleAsync(RefuseLessonInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var lesson = await operation.Db.RequireLessonToDecideAsync(input.LessonId, operation.User, ct);
                lesson.Refuse(input.Reason, operation.User.Id, operation.Now);
                return new LessonRefused(lesson.ProjectId, lesson.Id);
            },
            ct);
    }
}
