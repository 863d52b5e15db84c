using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Municipalities;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Applications;

/// <summary>An application that came by telephone or mail.</summary>
public sealed record TypeInApplicationInput
{
    /// <summary>Made with the form, so that sending it again after a lost answer keeps it once.</summary>
    public Guid ApplicationId { get; init; } = SequentialGuid.Next();

    public Guid RoundId { get; init; }

    public string? Email { get; set; }

    public string? ContactName { get; set; }

    /// <summary>May be left out.</summary>
    public string? Telephone { get; set; }

    /// <summary>Its name.</summary>
    public string? Municipality { get; set; }

    public string? Workplace { get; set; }

    /// <summary>None of the list until one is chosen.</summary>
    public Area Area { get; set; }

    public string? AreaWords { get; set; }

    /// <summary>None of the list until one is chosen.</summary>
    public TechnologyKind Kind { get; set; }

    public string? KindWords { get; set; }

    public string? Technology { get; set; }

    /// <summary>None of the three until one is chosen.</summary>
    public TechnologyAim Aim { get; set; }

    /// <summary>Whether the municipality has begun its process.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Where a process that has begun stands; none until one is chosen.</summary>
    public Phase Phase { get; set; }

    public PhaseSet Help { get; set; }

    public string? SponsorName { get; set; }

    public string? SponsorTitle { get; set; }

    /// <summary>Hours a month for leaders.</summary>
    public decimal? LeaderHours { get; set; }

    /// <summary>Hours a month for employees.</summary>
    public decimal? EmployeeHours { get; set; }

    public bool PromisesToShare { get; set; }

    /// <summary>For an input that has passed validation.</summary>
    internal ApplicationContent ToContent(string municipalityCode) => new(
        new ContactPart(Email!, ContactName, Telephone),
        new WhoPart(municipalityCode, Workplace, new(Area, AreaWords)),
        new TechnologyPart(new(Kind, KindWords), Technology, Aim, HasBegun, HasBegun ? Phase : null),
        new HelpPart(Help),
        new ConditionsPart(SponsorName, SponsorTitle, LeaderHours, EmployeeHours, PromisesToShare));
}

public sealed class TypeInApplicationValidator : AbstractValidator<TypeInApplicationInput>
{
    public TypeInApplicationValidator(RuleWording wording, IStringLocalizer<ApplicationsTexts> texts)
    {
        RuleFor(input => input.Email).Email(wording);
        RuleFor(input => input.ContactName).RequiredFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.Telephone).Telephone(wording);
        RuleFor(input => input.Municipality).NotEmpty().WithMessage(wording.Of(Rule.MunicipalityMissing));
        RuleFor(input => input.Workplace).RequiredFreeText(Project.WorkplaceMaxLength, wording);
        RuleFor(input => input.Area).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        When(input => input.Area == Area.Other, () => RuleFor(input => input.AreaWords).RequiredFreeText(Project.AreaMaxLength, wording));
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        When(input => input.Kind == TechnologyKind.Other, () => RuleFor(input => input.KindWords).RequiredFreeText(Project.TechnologyKindMaxLength, wording));
        RuleFor(input => input.Technology).RequiredFreeText(Project.TechnologyMaxLength, wording);
        RuleFor(input => input.Aim).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        When(input => input.HasBegun, () => RuleFor(input => input.Phase).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice)));
        RuleFor(input => input.Help).Must(phases => phases.Count > 0).WithMessage(wording.Of(Rule.NoSupportedPhase));
        RuleFor(input => input.SponsorName).RequiredFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.SponsorTitle).RequiredFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.LeaderHours).HoursAMonth(wording);
        RuleFor(input => input.EmployeeHours).HoursAMonth(wording);
        RuleFor(input => input.PromisesToShare).Equal(toCompare: true).WithMessage(_ => texts["PromiseMissing"]);
    }
}

public sealed class TypeInApplication(Operations operations, IValidator<TypeInApplicationInput> validator, SammenSettings settings)
{
    /// <summary>Keeps it as sent, and marked. One that was already typed in under the same id is left as it is.</summary>
    /// <returns>The application's id.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.MunicipalityMissing"/> or <see cref="Rule.RoundClosed"/>.</exception>
    public async Task<Guid> HandleAsync(TypeInApplicationInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var round = await db.RequireRoundAsync(input.RoundId, user, ct);
                if (await db.Applications.AnyAsync(kept => kept.Id == input.ApplicationId && kept.TypedInById == user.Id, ct))
                {
                    return null;
                }

                var content = input.ToContent(await db.RequireMunicipalityAsync(input.Municipality, settings, ct));
                db.Applications.Add(new Application(input.ApplicationId, round, content, ScreenCultures.Danish.Name, user.Id, now));
                return new ApplicationSubmitted(input.ApplicationId);
            },
            ct);
        return input.ApplicationId;
    }
}
