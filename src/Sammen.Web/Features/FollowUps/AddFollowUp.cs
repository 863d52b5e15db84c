using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

/// <summary>What somebody promises to do.</summary>
public sealed record AddFollowUpInput : FollowUpInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid FollowUpId { get; init; } = SequentialGuid.Next();

    public Guid ProjectId { get; init; }

    /// <summary>The note it came from, if any.</summary>
    public Guid? NoteId { get; init; }
}

public sealed class AddFollowUpValidator(RuleWording wording) : FollowUpInputValidator<AddFollowUpInput>(wording);

public sealed class AddFollowUp(Operations operations, IValidator<AddFollowUpInput> validator)
{
    /// <summary>Keeps the follow-up. One that was already kept under the same id is left as it is.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonNotOnProject"/>, besides those of <see cref="FollowUp"/>.</exception>
    public async Task HandleAsync(AddFollowUpInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditAsync(input.ProjectId, user, ct);
                if (await db.FollowUps.AnyAsync(kept => kept.Id == input.FollowUpId && kept.ProjectId == project.Id && kept.AddedById == user.Id, ct))
                {
                    return null;
                }

                var note = input.NoteId is { } noteId
                    ? await db.Notes.SingleOrDefaultAsync(found => found.Id == noteId && found.ProjectId == project.Id, ct) ?? throw new NotAvailableException()
                    : null;
                var responsible = await db.WordsAsync(project.Id, input.ResponsibleId, before: null, input.Responsible, ct);
                db.FollowUps.Add(new FollowUp(project, input.What!, responsible, input.Due!.Value, note, user.Id, now, input.FollowUpId, input.ResponsibleId));
                return new FollowUpAdded(project.Id, input.FollowUpId);
            },
            ct);
    }
}
