using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Access;
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

public sealed class AssessCell(
    IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<AssessCellInput> validator, TimeProvider clock)
{
    public async Task HandleAsync(AssessCellInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await contexts.ChangeAsync(
            async db =>
            {
                var project = await db.RequireEditAsync(input.ProjectId, user, ct);
                var assessment = await db.Assessments.Include(found => found.Changes).SingleOrDefaultAsync(
                    found => found.ProjectId == project.Id && found.Phase == input.Phase && found.Question == input.Question, ct);
                if (assessment is null)
                {
                    assessment = new Assessment(project, new DialogueCell(input.Phase, input.Question));
                    db.Assessments.Add(assessment);
                }
                else if (assessment.Changes.Any(kept => kept.Id == input.ChangeId && kept.ById == user.Id))
                {
                    return;
                }

                var before = assessment.Changes.Count;
                assessment.Assess(input.Level, user.Id, clock.GetUtcNow().UtcDateTime, input.ChangeId);

                // One that has its id already would be taken for an old one.
                db.AssessmentChanges.AddRange(assessment.Changes.Skip(before));
            },
            ct);
    }
}
