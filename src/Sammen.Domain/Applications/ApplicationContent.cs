namespace Sammen.Domain.Applications;

/// <summary>Everything an applicant says, step by step.</summary>
public sealed record ApplicationContent(ContactPart Contact, WhoPart Who, TechnologyPart Technology, HelpPart Help, ConditionsPart Conditions)
{
    /// <summary>In the order they are asked.</summary>
    public IReadOnlyList<ApplicationPart> Parts => [Contact, Who, Technology, Help, Conditions];

    /// <summary>The first step in which something is missing; the last of all where nothing is.</summary>
    public ApplicationStep NextStep => Parts.FirstOrDefault(part => !part.IsWhole)?.Step ?? ApplicationStep.ReadThrough;

    public bool IsWhole => NextStep == ApplicationStep.ReadThrough;

    /// <summary>The same with one part in the place of what was there.</summary>
    public ApplicationContent With(ApplicationPart part) => part switch
    {
        ContactPart contact => this with { Contact = contact },
        WhoPart who => this with { Who = who },
        TechnologyPart technology => this with { Technology = technology },
        HelpPart help => this with { Help = help },
        ConditionsPart conditions => this with { Conditions = conditions },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
