using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Workshops;

/// <summary>A proposal for a course as it was changed.</summary>
public sealed record TakeOverProposalInput
{
    public Guid ProjectId { get; init; }

    public IList<ProposedWorkshopInput> Workshops { get; init; } = [];
}

/// <summary>One proposed workshop. It begins at the usual time, takes what its kind usually takes, and is run by who takes it over.</summary>
public sealed record ProposedWorkshopInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid WorkshopId { get; init; } = SequentialGuid.Next();

    public Phase Phase { get; init; }

    /// <summary>Those that are not are left.</summary>
    public bool IsChosen { get; set; } = true;

    public WorkshopKind Kind { get; set; }

    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    /// <summary>For an input that has passed validation.</summary>
    internal WorkshopPlan ToPlan(Guid facilitatorId) => new(
        Title!, Kind, Phase, DanishTime.ToUtc(Date!.Value, CourseProposal.UsualStart), CourseProposal.UsualMinutes(Kind), Place: null, [facilitatorId]);
}

public sealed class ProposedWorkshopValidator : AbstractValidator<ProposedWorkshopInput>
{
    public ProposedWorkshopValidator(RuleWording wording)
    {
        RuleFor(workshop => workshop.Title).RequiredFreeText(Workshop.TitleMaxLength, wording);
        RuleFor(workshop => workshop.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(workshop => workshop.Phase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(workshop => workshop.Date).SensibleDate(wording);
    }
}

public sealed class TakeOverProposalValidator : AbstractValidator<TakeOverProposalInput>
{
    public TakeOverProposalValidator(RuleWording wording, IStringLocalizer<WorkshopsTexts> texts)
    {
        RuleFor(input => input.Workshops)
            .Must(workshops => workshops.Any(workshop => workshop.IsChosen)).WithMessage(_ => texts["ProposalNothingChosen"]);
        RuleForEach(input => input.Workshops).Where(workshop => workshop.IsChosen).SetValidator(new ProposedWorkshopValidator(wording));
    }
}

public sealed class TakeOverProposal(Operations operations, UsualAgenda usualAgenda, IValidator<TakeOverProposalInput> validator)
{
    /// <summary>Plans what is chosen of a proposal, each with the usual agenda of its kind, all of it or nothing. What was planned under the same ids is left as it is.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PhasePlannedMeanwhile"/>, besides those of a new workshop.</exception>
    public async Task HandleAsync(TakeOverProposalInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var project = await db.RequireEditWithFacilitatorsAsync(input.ProjectId, user, ct);
                var proposed = input.Workshops.Where(workshop => workshop.IsChosen).ToDictionary(workshop => workshop.WorkshopId, workshop => workshop.ToPlan(user.Id));
                if (await db.Workshops.AnyAsync(kept => kept.ProjectId == project.Id && proposed.Keys.Contains(kept.Id), ct))
                {
                    return null;
                }

                var planned = await db.Workshops
                    .Where(kept => kept.ProjectId == project.Id && kept.State != WorkshopState.Cancelled)
                    .Select(kept => kept.Phase)
                    .Distinct()
                    .ToListAsync(ct);
                var workshops = project.TakeOver(proposed, PhaseSet.Of(planned), user.Id, now);
                foreach (var workshop in workshops)
                {
                    workshop.SetAgenda(usualAgenda.For(workshop.Kind, workshop.Phase, workshop.Minutes), user.Id, now);
                }

                db.Workshops.AddRange(workshops);
                foreach (var workshop in workshops.Skip(1))
                {
                    operation.Besides.Add(new WorkshopPlanned(project.Id, workshop.Id));
                }

                return new WorkshopPlanned(project.Id, workshops[0].Id);
            },
            ct);
    }
}
