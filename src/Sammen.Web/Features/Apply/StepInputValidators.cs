using FluentValidation;
using Microsoft.Extensions.Localization;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>
/// What stands in a step is always possible; what has to be there is asked for when the step is left forwards. Field by field, in the
/// order they stand on the page: so are the problems listed.
/// </summary>
public sealed class StepInputValidator : AbstractValidator<StepInput>
{
    public StepInputValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts)
        => RuleFor(input => input).SetInheritanceValidator(step =>
        {
            step.Add(new ApplicantInputValidator<ApplicantInput>(wording, texts));
            step.Add(new WhoInputValidator(wording, texts));
            step.Add(new TechnologyInputValidator(wording, texts));
            step.Add(new HelpInputValidator(wording));
            step.Add(new ConditionsInputValidator(wording, texts));
        });
}

internal sealed class ApplicantInputValidator<TInput> : AbstractValidator<TInput>
    where TInput : ApplicantInput
{
    public ApplicantInputValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts)
    {
        RuleFor(input => input.Email).Email(wording);
        RuleFor(input => input.Name).IsThere(texts["NameMissing"]);
        RuleFor(input => input.Name).OptionalFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.Telephone).Telephone(wording);
    }
}

internal sealed class WhoInputValidator : AbstractValidator<WhoInput>
{
    public WhoInputValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts)
    {
        RuleFor(input => input.Municipality).IsThere(texts["MunicipalityMissing"]);
        RuleFor(input => input.Workplace).IsThere(texts["WorkplaceMissing"]);
        RuleFor(input => input.Workplace).OptionalFreeText(Project.WorkplaceMaxLength, wording);
        RuleFor(input => input.Area).IsOneOf<WhoInput, Area>(texts["AreaMissing"]);
        When(input => input.Area == nameof(Area.Other), () => RuleFor(input => input.AreaWords).IsThere(texts["AreaWordsMissing"]));
        RuleFor(input => input.AreaWords).OptionalFreeText(Project.AreaMaxLength, wording);
    }
}

internal sealed class TechnologyInputValidator : AbstractValidator<TechnologyInput>
{
    public TechnologyInputValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts)
    {
        RuleFor(input => input.Words).IsThere(texts["WordsMissing"]);
        RuleFor(input => input.Words).OptionalFreeText(Project.TechnologyMaxLength, wording);
        RuleFor(input => input.Kind).IsOneOf<TechnologyInput, TechnologyKind>(texts["KindMissing"]);
        When(input => input.Kind == nameof(TechnologyKind.Other), () => RuleFor(input => input.KindWords).IsThere(texts["KindWordsMissing"]));
        RuleFor(input => input.KindWords).OptionalFreeText(Project.TechnologyKindMaxLength, wording);
        RuleFor(input => input.Aim).IsOneOf<TechnologyInput, TechnologyAim>(texts["AimMissing"]);
        RuleFor(input => input.HasBegun).Must((input, begun) => input.GoesBack || begun is TechnologyInput.Yes or TechnologyInput.No).WithMessage(texts["HasBegunMissing"]);
        When(input => input.HasBegun == TechnologyInput.Yes, () => RuleFor(input => input.Phase).IsOneOf<TechnologyInput, Phase>(texts["PhaseMissing"]));
    }
}

internal sealed class HelpInputValidator : AbstractValidator<HelpInput>
{
    public HelpInputValidator(RuleWording wording)
        => RuleFor(input => input.Phases).Must((input, _) => input.GoesBack || input.Chosen.Count > 0).WithMessage(wording.Of(Rule.NoSupportedPhase));
}

internal sealed class ConditionsInputValidator : AbstractValidator<ConditionsInput>
{
    public ConditionsInputValidator(RuleWording wording, IStringLocalizer<ApplyTexts> texts)
    {
        RuleFor(input => input.SponsorName).IsThere(texts["SponsorNameMissing"]);
        RuleFor(input => input.SponsorName).OptionalFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.SponsorTitle).IsThere(texts["SponsorTitleMissing"]);
        RuleFor(input => input.SponsorTitle).OptionalFreeText(Application.NameMaxLength, wording);
        RuleFor(input => input.EmployeeHours).Custom((hours, context) => Require(hours, context, wording, texts["EmployeeHoursMissing"]));
        RuleFor(input => input.LeaderHours).Custom((hours, context) => Require(hours, context, wording, texts["LeaderHoursMissing"]));
        RuleFor(input => input.PromisesToShare).Must((input, promises) => input.GoesBack || promises).WithMessage(texts["PromiseMissing"]);
    }

    private static void Require(string? typed, ValidationContext<ConditionsInput> context, RuleWording wording, string missing)
    {
        if (FreeText.Clean(typed).Length == 0 && context.InstanceToValidate.GoesBack)
        {
            return;
        }

        try
        {
            CourseHours.Require(DecimalText.Read(FreeText.Clean(typed)) ?? 0);
        }
        catch (RuleBrokenException broken)
        {
            context.AddFailure(broken.Rule == Rule.HoursMissing ? missing : wording.Of(broken));
        }
    }
}

internal static class StepRules
{
    /// <summary>Something is written, or the step is left backwards.</summary>
    public static void IsThere<TInput>(this IRuleBuilder<TInput, string?> field, string unlessSo)
        where TInput : StepInput
        => field.Must((input, text) => input.GoesBack || FreeText.Clean(text).Length > 0).WithMessage(unlessSo);

    /// <summary>One of a list is chosen, or the step is left backwards.</summary>
    public static void IsOneOf<TInput, TChoice>(this IRuleBuilder<TInput, string?> field, string unlessSo)
        where TInput : StepInput
        where TChoice : struct, Enum
        => field.Must((input, name) => input.GoesBack || StepInput.Choice<TChoice>(name) is not null).WithMessage(unlessSo);
}
