using Sammen.Domain.Method;
using Sammen.Domain.People;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Applications;

/// <summary>What an applicant says, as it is kept: each of it <see langword="null"/> while it is missing.</summary>
public sealed partial class Application
{
    /// <summary>Where everything about the application is sent.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Tells whether two applications are the same person's.</summary>
    public string NormalizedEmail { get; private set; } = "";

    public string? ContactName { get; private set; }

    public string? ContactTelephone { get; private set; }

    public string? MunicipalityCode { get; private set; }

    public string? Workplace { get; private set; }

    public Area? Area { get; private set; }

    public string? AreaWords { get; private set; }

    public TechnologyKind? TechnologyKind { get; private set; }

    public string? TechnologyKindWords { get; private set; }

    public string? Technology { get; private set; }

    public TechnologyAim? Aim { get; private set; }

    public bool? HasBegun { get; private set; }

    /// <summary>Where a process that has begun stands.</summary>
    public Phase? Phase { get; private set; }

    /// <summary>None while nobody has chosen.</summary>
    public PhaseSet HelpWantedIn { get; private set; }

    public string? SponsorName { get; private set; }

    public string? SponsorTitle { get; private set; }

    public decimal? LeaderHoursAMonth { get; private set; }

    public decimal? EmployeeHoursAMonth { get; private set; }

    public bool PromisesToShare { get; private set; }

    /// <summary>Since when a sent one says what it says, UTC; <see langword="null"/> for one never changed.</summary>
    public DateTime? SaidFrom { get; private set; }

    private void Apply(ApplicationPart part)
    {
        switch (part)
        {
            case ContactPart contact:
                (Email, NormalizedEmail) = (contact.Email, EmailAddress.Normalized(contact.Email));
                (ContactName, ContactTelephone) = (contact.Name, contact.Telephone);
                break;
            case WhoPart who:
                (MunicipalityCode, Workplace) = (who.MunicipalityCode, who.Workplace);
                (Area, AreaWords) = (who.Area?.Choice, who.Area?.OwnWords);
                break;
            case TechnologyPart technology:
                (TechnologyKind, TechnologyKindWords) = (technology.Kind?.Choice, technology.Kind?.OwnWords);
                (Technology, Aim, HasBegun, Phase) = (technology.Words, technology.Aim, technology.HasBegun, technology.Phase);
                break;
            case HelpPart help:
                HelpWantedIn = help.Phases;
                break;
            case ConditionsPart conditions:
                (SponsorName, SponsorTitle) = (conditions.SponsorName, conditions.SponsorTitle);
                (LeaderHoursAMonth, EmployeeHoursAMonth) = (conditions.LeaderHours, conditions.EmployeeHours);
                PromisesToShare = conditions.PromisesToShare;
                break;
        }
    }
}
