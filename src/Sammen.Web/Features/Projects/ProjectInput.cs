using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Projects;

/// <summary>What is filled in about a project, when it is made by hand and when it is agreed anew.</summary>
public abstract record ProjectInput
{
    /// <summary>Empty for <see cref="ProjectTitle"/>.</summary>
    public string? Title { get; set; }

    public string? Technology { get; set; }

    /// <summary>None of the list until one is chosen.</summary>
    public TechnologyKind Kind { get; set; }

    public string? KindWords { get; set; }

    /// <summary>None of the three until one is chosen.</summary>
    public TechnologyAim Aim { get; set; }

    public string? Workplace { get; set; }

    /// <summary>None of the list until one is chosen.</summary>
    public Area Area { get; set; }

    public string? AreaWords { get; set; }

    public PhaseSet SupportedPhases { get; set; } = PhaseSet.All;

    public DateOnly? CourseStart { get; set; }

    public DateOnly? CourseEnd { get; set; }

    /// <summary>Hours a month for leaders.</summary>
    public decimal? LeaderHours { get; set; }

    /// <summary>Hours a month for employees.</summary>
    public decimal? EmployeeHours { get; set; }

    /// <summary>For an input that has passed validation.</summary>
    internal ProjectPlan ToPlan(string municipalityCode) => new(
        FreeText.Clean(Title) is { Length: > 0 } title ? title : ProjectTitle.Of(Technology),
        Technology!, new(Kind, KindWords), Aim == default ? null : Aim, municipalityCode, Workplace!, new(Area, AreaWords), SupportedPhases,
        CourseStart!.Value, CourseEnd!.Value, LeaderHours!.Value, EmployeeHours!.Value);
}

/// <summary>The rules both forms share. What the dates must be to each other and to the round is for the domain to say.</summary>
public abstract class ProjectInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : ProjectInput
{
    protected ProjectInputValidator(RuleWording wording)
    {
        RuleFor(input => input.Title).OptionalFreeText(Project.TitleMaxLength, wording);
        RuleFor(input => input.Technology).RequiredFreeText(Project.TechnologyMaxLength, wording);
        RuleFor(input => input.Workplace).RequiredFreeText(Project.WorkplaceMaxLength, wording);
        RuleFor(input => input.Area).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.Kind).IsInEnum().WithMessage(wording.Of(Rule.UnknownChoice));
        RuleFor(input => input.SupportedPhases).Must(phases => phases.Count > 0).WithMessage(wording.Of(Rule.NoSupportedPhase));
        RuleFor(input => input.CourseStart).SensibleDate(wording);
        RuleFor(input => input.CourseEnd).SensibleDate(wording);
        RuleFor(input => input.LeaderHours).HoursAMonth(wording);
        RuleFor(input => input.EmployeeHours).HoursAMonth(wording);
        When(input => input.Area == Area.Other, () => RuleFor(input => input.AreaWords).RequiredFreeText(Project.AreaMaxLength, wording));
    }
}
