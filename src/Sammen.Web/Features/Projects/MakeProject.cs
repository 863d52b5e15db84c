using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Projects;

/// <summary>A project made by hand, for a municipality that said yes.</summary>
public sealed record MakeProjectInput : ProjectInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer makes one project.</summary>
    public Guid ProjectId { get; init; } = SequentialGuid.Next();

    public Guid RoundId { get; set; }

    /// <summary>As it was typed.</summary>
    public string? Municipality { get; set; }

    /// <summary>The codes of the municipalities by every name they may be typed by.</summary>
    public IReadOnlyDictionary<string, string> Municipalities { get; set; } = new Dictionary<string, string>(StringComparer.CurrentCultureIgnoreCase);

    /// <summary>Where the process stands.</summary>
    public Phase CurrentPhase { get; set; } = Phase.Idea;

    public ISet<Guid> FacilitatorIds { get; init; } = new HashSet<Guid>();

    internal string? MunicipalityCode => Municipalities.GetValueOrDefault(Municipality?.Trim() ?? "");
}

public sealed class MakeProjectValidator : ProjectInputValidator<MakeProjectInput>
{
    public MakeProjectValidator(RuleWording wording)
        : base(wording)
    {
        RuleFor(input => input.Municipality).Must((input, _) => input.MunicipalityCode is not null).WithMessage(wording.Of(Rule.UnknownMunicipality));
        RuleFor(input => input.RoundId).NotEmpty().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.CurrentPhase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Aim).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        When(input => input.Kind == TechnologyKind.Other, () => RuleFor(input => input.KindWords).RequiredFreeText(Project.TechnologyKindMaxLength, wording));
    }
}

public sealed class MakeProject(Operations operations, IValidator<MakeProjectInput> validator, SammenSettings settings)
{
    /// <summary>Makes the project with its facilitators. One that was already made under the same id is left as it is.</summary>
    /// <returns>The new project's id.</returns>
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

                var code = input.MunicipalityCode!;
                if (!await db.Municipalities.AnyAsync(known => known.Code == code && (settings.DemoEnabled || !known.Name.IsDemo), ct))
                {
                    throw new RuleBrokenException(Rule.UnknownMunicipality);
                }

                var plan = input.ToPlan(code);
                round.RequireRoomFor(plan.CourseStart, plan.CourseEnd, await db.Projects.CountAsync(other => other.RoundId == round.Id, ct));
                var project = new Project(round.Id, plan, input.CurrentPhase, user.Id, now, input.ProjectId);
                await db.RequireAssignableAsync([.. input.FacilitatorIds], ct);
                foreach (var facilitatorId in input.FacilitatorIds)
                {
                    project.Assign(facilitatorId, user.Id, now);
                }

                db.Projects.Add(project);

                // Two managers must not take the last place at once.
                db.Entry(round).Property(joined => joined.Version).IsModified = true;
                return new ProjectMade(project.Id);
            },
            ct);
        return input.ProjectId;
    }
}
