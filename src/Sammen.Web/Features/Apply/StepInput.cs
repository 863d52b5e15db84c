using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>One step of an application as its form sends it: texts, as they were typed and chosen.</summary>
public abstract record StepInput
{
    /// <summary>What the button to the step before sends.</summary>
    public const string Back = "tilbage";

    /// <summary>Which of the form's buttons was pressed.</summary>
    public string? Way { get; set; }

    /// <summary>The step is left for the one before: what is missing may be missing.</summary>
    public bool GoesBack => Way == Back;

    /// <summary>For an input that has passed validation.</summary>
    internal abstract ApplicationPart ToPart();

    /// <summary>One of a list, by its name; <see langword="null"/> for none, and for what is none of them.</summary>
    internal static TChoice? Choice<TChoice>(string? name)
        where TChoice : struct, Enum
        => Enum.TryParse<TChoice>(name, out var choice) && Enum.IsDefined(choice) ? choice : null;

    private protected static Listed<TChoice>? ListedOf<TChoice>(string? name, string? ownWords)
        where TChoice : struct, Enum
        => Choice<TChoice>(name) is { } choice ? new(choice, ownWords) : null;
}

/// <summary>Who in the municipality is asked and answered.</summary>
public record ApplicantInput : StepInput
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Telephone { get; set; }

    internal override ContactPart ToPart() => new(Email!, Name, Telephone);
}

/// <summary>Which municipality and workplace.</summary>
public sealed record WhoInput : StepInput
{
    /// <summary>Its name.</summary>
    public string? Municipality { get; set; }

    public string? Workplace { get; set; }

    /// <summary>The name of an <see cref="Domain.Projects.Area"/>.</summary>
    public string? Area { get; set; }

    public string? AreaWords { get; set; }

    /// <summary>Looked up by its name before the step is kept; <see langword="null"/> while none is typed.</summary>
    internal string? MunicipalityCode { get; set; }

    internal override WhoPart ToPart() => new(MunicipalityCode, Workplace, ListedOf<Area>(Area, AreaWords));
}

/// <summary>The technology, and how far the municipality has come with it.</summary>
public sealed record TechnologyInput : StepInput
{
    public const string Yes = "ja";
    public const string No = "nej";

    /// <summary>The name of a <see cref="TechnologyKind"/>.</summary>
    public string? Kind { get; set; }

    public string? KindWords { get; set; }

    public string? Words { get; set; }

    /// <summary>The name of a <see cref="TechnologyAim"/>.</summary>
    public string? Aim { get; set; }

    /// <summary><see cref="Yes"/> or <see cref="No"/>.</summary>
    public string? HasBegun { get; set; }

    /// <summary>The name of a <see cref="Domain.Method.Phase"/>, for a process that has begun.</summary>
    public string? Phase { get; set; }

    internal override TechnologyPart ToPart() => new(
        ListedOf<TechnologyKind>(Kind, KindWords), Words, Choice<TechnologyAim>(Aim), HasBegun switch { Yes => true, No => false, _ => null }, Choice<Phase>(Phase));
}

/// <summary>The phases help is wanted in.</summary>
public sealed record HelpInput : StepInput
{
    /// <summary>The names of those ticked, each with what a ticked box sends.</summary>
    public IDictionary<string, string?> Phases { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    internal PhaseSet Chosen => PhaseSet.Of(DialogueCell.Phases.Where(phase => Phases.ContainsKey(phase.ToString())));

    internal override HelpPart ToPart() => new(Chosen);
}

/// <summary>The programme's three conditions.</summary>
public sealed record ConditionsInput : StepInput
{
    public string? SponsorName { get; set; }

    public string? SponsorTitle { get; set; }

    /// <summary>A month, as it was typed.</summary>
    public string? LeaderHours { get; set; }

    /// <inheritdoc cref="LeaderHours"/>
    public string? EmployeeHours { get; set; }

    public bool PromisesToShare { get; set; }

    internal override ConditionsPart ToPart() => new(
        SponsorName, SponsorTitle, DecimalText.Read(FreeText.Clean(LeaderHours)), DecimalText.Read(FreeText.Clean(EmployeeHours)), PromisesToShare);
}
