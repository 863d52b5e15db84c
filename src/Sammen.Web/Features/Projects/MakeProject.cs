using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Municipalities;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Projects;

/// <summary>A project made by hand, for a municipality that said yes.</summary>
public sealed record MakeProjectInput : ProjectInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer makes one project.</summary>
    public Guid ProjectId { get; init; } = SequentialGuid.Next();

    public Guid RoundId { get; set; }

    /// <summary>Its name.</summary>
    public string? Municipality { get; set; }

    /// <summary>Where the process stands.</summary>
    public Phase CurrentPhase { get; set; } = Phase.Idea;

    public ISet<Guid> FacilitatorIds { get; init; } = new HashSet<Guid>();

    /// <summary>The municipality's first leader, who is invited; empty to invite nobody yet.</summary>
    public string? LeaderEmail { get; set; }

    /// <summary>As <see cref="ProjectId"/>, for the leader's invitation.</summary>
    public Guid InvitationId { get; init; } = SequentialGuid.Next();
}

public sealed class MakeProjectValidator : ProjectInputValidator<MakeProjectInput>
{
    public MakeProjectValidator(RuleWording wording)
        : base(wording)
    {
        RuleFor(input => input.Municipality).NotEmpty().WithMessage(wording.Of(Rule.MunicipalityMissing));
        RuleFor(input => input.RoundId).NotEmpty().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.CurrentPhase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Aim).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        Unless(input => string.IsNullOrWhiteSpace(input.LeaderEmail), () => RuleFor(input => input.LeaderEmail).Email(wording));
        When(input => input.Kind == TechnologyKind.Other, () => RuleFor(input => input.KindWords).RequiredFreeText(Project.TechnologyKindMaxLength, wording));
    }
}

public sealed class MakeProject(Operations operations, IValidator<MakeProjectInput> validator, SammenSettings settings)
{
    /// <summary>Makes the project with its facilitators, and invites the leader. One that was already made under the same id is left as it is.</summary>
    /// <returns>The new project's id.</returns>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.MunicipalityMissing"/>, <see cref="Rule.EmailHasAccount"/>, <see cref="Rule.AlreadyInvited"/>, or one of the round's and the project's own.
    /// </exception>
    public async Task<Guid> HandleAsync(MakeProjectInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var round = await db.RequireRoundAsync(input.RoundId, user, ct);
                if (await db.Projects.AnyAsync(kept => kept.Id == input.ProjectId && kept.RoundId == round.Id, ct))
                {
                    return null;
                }

                var plan = input.ToPlan(await db.RequireMunicipalityAsync(input.Municipality, settings, ct));
                round.RequireRoomFor(plan.CourseStart, plan.CourseEnd, await db.CountTakenAsync(round.Id, ct));
                var project = new Project(round.Id, plan, input.CurrentPhase, user.Id, now, input.ProjectId);
                await db.RequireAssignableAsync([.. input.FacilitatorIds], ct);
                foreach (var facilitatorId in input.FacilitatorIds)
                {
                    project.Assign(facilitatorId, user.Id, now);
                }

                db.Projects.Add(project);
                if (!string.IsNullOrWhiteSpace(input.LeaderEmail))
                {
                    await operation.InviteAsync(new FirstLeader(input.InvitationId, input.LeaderEmail, plan.MunicipalityCode, ScreenCultures.Danish.Name), ct);
                }

                db.SaveOnTopOfOthers(round);
                return new ProjectMade(project.Id);
            },
            ct);
        return input.ProjectId;
    }
}
