using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.FollowUps;

public sealed record ChangeFollowUpInput : FollowUpInput
{
    public Guid FollowUpId { get; init; }

    /// <summary>The version the writer saw.</summary>
    public int Version { get; init; }
}

public sealed class ChangeFollowUpValidator(RuleWording wording) : FollowUpInputValidator<ChangeFollowUpInput>(wording);

/// <summary>Puts right what was written: other words, another person, another day. A facilitator does that; a leader only ticks off.</summary>
public sealed class ChangeFollowUp(IDbContextFactory<SammenDbContext> contexts, CurrentUser currentUser, IValidator<ChangeFollowUpInput> validator)
{
    /// <exception cref="ConcurrentEditException">The follow-up has been changed since the writer opened it. Nothing is changed.</exception>
    public async Task HandleAsync(ChangeFollowUpInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var user = await currentUser.GetForChangeAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.RequireTickOffAsync(input.FollowUpId, user, ct);
        var project = await db.RequireEditAsync(followUp.ProjectId, user, ct);
        if (followUp.Version != input.Version)
        {
            throw new ConcurrentEditException();
        }

        followUp.Change(project, input.What!, input.Responsible!, input.Due!.Value);
        await db.SaveChangesAsync(ct);
    }
}
