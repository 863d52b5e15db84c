using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Applications;

/// <summary>
/// What one step asks. An application that is not sent yet may lack anything (<see langword="null"/>), so that somebody who has to ask
/// first can go on; what is there must be possible.
/// </summary>
public abstract record ApplicationPart
{
    public abstract ApplicationStep Step { get; }

    /// <summary>Whether nothing that has to be there is missing.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>The part as it is kept.</summary>
    /// <exception cref="RuleBrokenException">What is there is impossible.</exception>
    internal abstract ApplicationPart Checked();
}

/// <param name="Email">Where everything about the application is sent; always there.</param>
/// <param name="Telephone">May be left out.</param>
public sealed record ContactPart(string Email, string? Name, string? Telephone) : ApplicationPart
{
    public override ApplicationStep Step => ApplicationStep.Contact;

    public override bool IsWhole => Name is not null;

    internal override ApplicationPart Checked() => new ContactPart(
        People.EmailAddress.Required(Email), FreeText.Optional(Name, Application.NameMaxLength), TelephoneNumber.Optional(Telephone));
}

/// <param name="MunicipalityCode">One of the Danish municipalities.</param>
public sealed record WhoPart(string? MunicipalityCode, string? Workplace, Listed<Area>? Area) : ApplicationPart
{
    public override ApplicationStep Step => ApplicationStep.Who;

    public override bool IsWhole => MunicipalityCode is not null && Workplace is not null && Area is { } area && (!area.IsOther || area.OwnWords is not null);

    internal override ApplicationPart Checked() => new WhoPart(
        MunicipalityCode, FreeText.Optional(Workplace, Project.WorkplaceMaxLength), Area?.Begun(Project.AreaMaxLength));
}

/// <param name="Words">What it is, in the applicant's words.</param>
/// <param name="HasBegun">Whether the municipality has begun its process.</param>
/// <param name="Phase">Where the process stands; asked of one that has begun.</param>
public sealed record TechnologyPart(Listed<TechnologyKind>? Kind, string? Words, TechnologyAim? Aim, bool? HasBegun, Phase? Phase) : ApplicationPart
{
    public override ApplicationStep Step => ApplicationStep.Technology;

    public override bool IsWhole => Kind is { } kind && (!kind.IsOther || kind.OwnWords is not null)
        && Words is not null && Aim is not null && (HasBegun == false || (HasBegun == true && Phase is not null));

    internal override ApplicationPart Checked() => new TechnologyPart(
        Kind?.Begun(Project.TechnologyKindMaxLength),
        FreeText.Optional(Words, Project.TechnologyMaxLength),
        Aim is { } aim ? Choice.Known(aim) : null,
        HasBegun,
        HasBegun == true && Phase is { } phase ? Choice.Known(phase) : null);
}

/// <param name="Phases">All or some; none while nobody has chosen.</param>
public sealed record HelpPart(PhaseSet Phases) : ApplicationPart
{
    public override ApplicationStep Step => ApplicationStep.Help;

    public override bool IsWhole => Phases.Count > 0;

    internal override ApplicationPart Checked() => this;
}

/// <param name="SponsorName">Who in the management stands behind it.</param>
/// <param name="LeaderHours">Hours a month set aside for leaders.</param>
/// <param name="EmployeeHours">Hours a month set aside for employees.</param>
/// <param name="PromisesToShare">What they learn, also what was hard and what did not go as planned.</param>
public sealed record ConditionsPart(string? SponsorName, string? SponsorTitle, decimal? LeaderHours, decimal? EmployeeHours, bool PromisesToShare) : ApplicationPart
{
    public override ApplicationStep Step => ApplicationStep.Conditions;

    public override bool IsWhole => SponsorName is not null && SponsorTitle is not null && LeaderHours is not null && EmployeeHours is not null && PromisesToShare;

    internal override ApplicationPart Checked() => new ConditionsPart(
        FreeText.Optional(SponsorName, Application.NameMaxLength),
        FreeText.Optional(SponsorTitle, Application.NameMaxLength),
        LeaderHours is { } leaders ? CourseHours.Require(leaders) : null,
        EmployeeHours is { } employees ? CourseHours.Require(employees) : null,
        PromisesToShare);
}
