using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

public sealed record ChangeFollowUpInput : FollowUpInput
{
    public Guid FollowUpId { get; init; }

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public FollowUpInput Opened { get; private init; } = null!;

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static ChangeFollowUpInput Open(Guid followUpId, string what, string responsible, Guid? responsibleId, DateOnly due)
    {
        var opened = new ChangeFollowUpInput { FollowUpId = followUpId, What = what, Responsible = responsible, ResponsibleId = responsibleId, Due = due };
        return opened with { Opened = opened };
    }
}

public sealed class ChangeFollowUpValidator(RuleWording wording) : FollowUpInputValidator<ChangeFollowUpInput>(wording);

/// <summary>Puts right what was written: other words, another person, another day. A facilitator does that; a leader only ticks off.</summary>
public sealed class ChangeFollowUp(Operations operations, IValidator<ChangeFollowUpInput> validator)
{
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonNotOnProject"/>, besides those of <see cref="FollowUp"/>.</exception>
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(ChangeFollowUpInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var followUp = await db.RequireTickOffAsync(input.FollowUpId, user, ct);
                var project = await db.RequireEditAsync(followUp.ProjectId, user, ct);
                var person = Meanwhile.Merge(input.Opened.ResponsibleId, input.ResponsibleId, followUp.ResponsibleId);
                var responsible = await db.WordsAsync(project.Id, person, followUp.ResponsibleId, input.Responsible, ct);
                followUp.Change(
                    project,
                    Meanwhile.MergeText(input.Opened.What, input.What, followUp.What),
                    Meanwhile.MergeText(input.Opened.Responsible, responsible, followUp.Responsible),
                    person,
                    Meanwhile.Merge(input.Opened.Due, input.Due, followUp.Due)!.Value,
                    user.Id,
                    now);
                return new FollowUpChanged(project.Id, followUp.Id);
            },
            ct);
    }
}
