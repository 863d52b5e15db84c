using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Rounds;

public sealed record ChangeRoundInput : RoundInput
{
    public Guid RoundId { get; init; }

    /// <summary>What the form held when it was opened: tells what the writer has changed.</summary>
    public RoundInput Opened { get; private init; } = null!;

    /// <summary>The form as it opens on what the writer sees.</summary>
    public static ChangeRoundInput Open(Guid roundId, RoundPlan seen)
    {
        var opened = new ChangeRoundInput
        {
            RoundId = roundId,
            Name = seen.Name,
            Places = seen.Places,
            ApplicationDeadline = seen.ApplicationDeadline,
            AnswerBy = seen.AnswerBy,
            FirstDay = seen.FirstDay,
            LastDay = seen.LastDay,
        };
        return opened with { Opened = opened };
    }

    /// <summary>The plan with what the writer has changed in it.</summary>
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields meanwhile.</exception>
    internal RoundPlan OnTopOf(Round now) => new(
        Meanwhile.MergeText(Opened.Name, Name, now.Name),
        Meanwhile.Merge(Opened.Places, Places, now.Places)!.Value,
        Meanwhile.Merge(Opened.ApplicationDeadline, ApplicationDeadline, now.ApplicationDeadline)!.Value,
        Meanwhile.Merge(Opened.AnswerBy, AnswerBy, now.AnswerBy),
        Meanwhile.Merge(Opened.FirstDay, FirstDay, now.FirstDay)!.Value,
        Meanwhile.Merge(Opened.LastDay, LastDay, now.LastDay)!.Value);
}

public sealed class ChangeRoundValidator : RoundInputValidator<ChangeRoundInput>
{
    // A round from before answers had a day may go without.
    public ChangeRoundValidator(RuleWording wording)
        : base(wording)
    {
        RuleFor(input => input.AnswerBy).NotNull().When(input => input.Opened.AnswerBy is not null).WithMessage(wording.Of(Rule.TextMissing));
        RuleFor(input => input.AnswerBy).Must(day => day is null || Domain.SensibleDate.Is(day.Value))
            .WithMessage(wording.Of(Rule.DateOutOfRange, Domain.SensibleDate.First, Domain.SensibleDate.Last));
    }
}

public sealed class ChangeRound(Operations operations, IValidator<ChangeRoundInput> validator)
{
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(ChangeRoundInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var round = await db.RequireRoundAsync(input.RoundId, user, ct);
                round.Change(input.OnTopOf(round), await ReadHoldsAsync(db, round.Id, ct), user.Id, now);
                return new RoundChanged(round.Id);
            },
            ct);
    }

    private static async Task<RoundHolds> ReadHoldsAsync(SammenDbContext db, Guid roundId, CancellationToken ct)
    {
        var projects = db.Projects.Where(project => project.RoundId == roundId);
        return new RoundHolds(
            await projects.Where(Project.HasPlace).CountAsync(ct),
            await projects
                .OrderBy(project => project.CourseStart).ThenBy(project => project.Id)
                .Select(project => new CourseInRound(project.Title, project.CourseStart, project.CourseEnd))
                .FirstOrDefaultAsync(ct),
            await projects
                .OrderByDescending(project => project.CourseEnd).ThenBy(project => project.Id)
                .Select(project => new CourseInRound(project.Title, project.CourseStart, project.CourseEnd))
                .FirstOrDefaultAsync(ct));
    }
}
