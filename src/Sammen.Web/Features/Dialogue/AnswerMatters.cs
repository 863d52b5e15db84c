using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Which concerns and hardships a decision answers, and when it is looked at again.</summary>
public sealed record AnswerMattersInput
{
    public Guid DecisionId { get; init; }

    /// <summary>The concerns and hardships that are ticked. What was ticked and untouched is not sent: others may have changed it meanwhile.</summary>
    public ISet<Guid> MatterIds { get; init; } = new HashSet<Guid>();

    /// <summary>Danish date; <see langword="null"/> for none.</summary>
    public DateOnly? LookAgainOn { get; set; }

    /// <summary>Those that were ticked when the form was opened.</summary>
    public IReadOnlySet<Guid> OpenedMatterIds { get; private init; } = new HashSet<Guid>();

    /// <summary>The date that stood there when the form was opened.</summary>
    public DateOnly? OpenedLookAgainOn { get; private init; }

    /// <summary>What the writer has ticked.</summary>
    internal IReadOnlyList<Guid> Added => [.. MatterIds.Except(OpenedMatterIds)];

    /// <summary>What the writer has unticked.</summary>
    internal IReadOnlyList<Guid> TakenBack => [.. OpenedMatterIds.Except(MatterIds)];

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static AnswerMattersInput Open(Guid decisionId, IEnumerable<Guid> matterIds, DateOnly? lookAgainOn)
    {
        var seen = matterIds.ToHashSet();
        return new()
        {
            DecisionId = decisionId,
            MatterIds = seen.ToHashSet(),
            LookAgainOn = lookAgainOn,
            OpenedMatterIds = seen,
            OpenedLookAgainOn = lookAgainOn,
        };
    }
}

public sealed class AnswerMattersValidator : AbstractValidator<AnswerMattersInput>
{
    public AnswerMattersValidator(RuleWording wording)
        => RuleFor(input => input.LookAgainOn).SensibleDateOrNone(wording);
}

public sealed class AnswerMatters(Operations operations, IValidator<AnswerMattersInput> validator)
{
    /// <summary>Each tick is changed by itself, so that two people who tick different concerns both have theirs. Sending it again changes nothing.</summary>
    /// <exception cref="ConcurrentEditException">Somebody else has set another date since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(AnswerMattersInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var decision = await db.Notes.RequireEditAsync(input.DecisionId, user, ct);

                // With those to concerns that were deleted meanwhile: they count again should the concern be brought back.
                await db.Answers.IgnoreQueryFilters().Where(answer => answer.DecisionId == decision.Id).LoadAsync(ct);
                var ids = input.Added.Concat(input.TakenBack).ToList();
                var matters = await db.Notes.IgnoreQueryFilters().AsNoTracking()
                    .Where(note => note.ProjectId == decision.ProjectId && ids.Contains(note.Id))
                    .ToListAsync(ct);
                var added = matters.FindAll(matter => input.Added.Contains(matter.Id));
                if (added.Count < input.Added.Count)
                {
                    throw new NotAvailableException();
                }

                var (before, day) = (decision.Answers.Select(answer => answer.MatterId).ToHashSet(), decision.LookAgainOn);
                decision.Answer(added, user.Id, now);
                decision.TakeBack(input.TakenBack, user.Id, now);
                decision.LookAgain(decision.Project, Meanwhile.Merge(input.OpenedLookAgainOn, input.LookAgainOn, day), user.Id, now);
                var after = decision.Answers.Select(answer => answer.MatterId).ToHashSet();
                return new DecisionAnswered(
                    decision, matters.Where(matter => before.Contains(matter.Id) != after.Contains(matter.Id)), day: decision.LookAgainOn != day);
            },
            ct);
    }
}
