using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>How far the dialogue about a cell has come, as a facilitator sees it.</summary>
public sealed record AssessCellInput(Guid ProjectId, Phase Phase, CoreQuestion Question, AssessmentLevel Level)
{
    /// <summary>Names the change; made with the press, so that sending it again after a lost answer records it once.</summary>
    public Guid ChangeId { get; init; } = SequentialGuid.Next();
}

public sealed class AssessCellValidator : AbstractValidator<AssessCellInput>
{
    public AssessCellValidator(RuleWording wording)
    {
        RuleFor(input => input.Level).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Question).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
    }
}

public sealed class AssessCell(Operations operations, IValidator<AssessCellInput> validator)
{
    public async Task HandleAsync(AssessCellInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditAsync(input.ProjectId, user, ct);
                var assessment = await db.Assessments.Include(found => found.Changes).SingleOrDefaultAsync(
                    found => found.ProjectId == project.Id && found.Phase == input.Phase && found.Question == input.Question, ct);
                if (assessment?.Changes.Any(kept => kept.Id == input.ChangeId && kept.ById == user.Id) == true)
                {
                    return null;
                }

                var isFirst = assessment is null;
                assessment ??= new Assessment(project, new DialogueCell(input.Phase, input.Question));
                var before = assessment.Changes.Count;
                assessment.Assess(input.Level, user.Id, now, input.ChangeId);
                if (assessment.Changes.Count == before)
                {
                    return null;
                }

                if (isFirst)
                {
                    db.Assessments.Add(assessment);
                }

                // One that has its id already would be taken for an old one.
                db.AssessmentChanges.AddRange(assessment.Changes.Skip(before));
                return new CellAssessed(project.Id, assessment.Id);
            },
            ct);
    }
}
