using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Rounds;

namespace Sammen.Domain.Projects;

/// <summary>One municipality's technology project (projekt) and its course through the phases.</summary>
public sealed class Project : Entity
{
    public const int TitleMaxLength = 150;
    public const int TechnologyMaxLength = 300;
    public const int WorkplaceMaxLength = 150;
    public const int AreaMaxLength = 100;
    public const int ReasonMaxLength = 1000;

    private readonly List<PhaseChange> phaseChanges = [];
    private readonly List<ProjectFacilitator> facilitators = [];

    private Project()
    {
    }

    /// <summary>A project may start in any phase: its process may have begun long before the course.</summary>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.NoSupportedPhase"/>, <see cref="Rule.EndBeforeStart"/>, <see cref="Rule.LongerThanNineMonths"/>,
    /// <see cref="Rule.HoursMissing"/> or <see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public Project(Guid roundId, ProjectPlan plan, Phase startPhase, Guid byId, DateTime at)
    {
        RoundId = roundId;
        MunicipalityCode = plan.MunicipalityCode;
        Title = FreeText.Required(plan.Title, TitleMaxLength);
        Technology = FreeText.Required(plan.Technology, TechnologyMaxLength);
        Workplace = FreeText.Required(plan.Workplace, WorkplaceMaxLength);
        Area = FreeText.Required(plan.Area, AreaMaxLength);
        SupportedPhases = plan.SupportedPhases.Count > 0 ? plan.SupportedPhases : throw new RuleBrokenException(Rule.NoSupportedPhase);
        CoursePeriod.Require(plan.CourseStart, plan.CourseEnd);
        CourseStart = plan.CourseStart;
        CourseEnd = plan.CourseEnd;
        LeaderHours = plan.LeaderHours > 0 ? plan.LeaderHours : throw new RuleBrokenException(Rule.HoursMissing);
        EmployeeHours = plan.EmployeeHours > 0 ? plan.EmployeeHours : throw new RuleBrokenException(Rule.HoursMissing);
        CurrentPhase = Choice.Known(startPhase);
        phaseChanges.Add(new PhaseChange(from: null, startPhase, plan.CourseStart, byId, at, reason: null));
        Sign(byId, at);
    }

    public Guid RoundId { get; private set; }

    public Round Round { get; private set; } = null!;

    public string MunicipalityCode { get; private set; } = "";

    public Municipality Municipality { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Technology { get; private set; } = "";

    public string Workplace { get; private set; } = "";

    /// <summary>Fagområde, for example "Ældre og sundhed".</summary>
    public string Area { get; private set; } = "";

    public PhaseSet SupportedPhases { get; private set; }

    /// <summary>Where the process stands. May lie outside the supported phases: the process is the municipality's, the help is ours.</summary>
    public Phase CurrentPhase { get; private set; }

    public DateOnly CourseStart { get; private set; }

    public DateOnly CourseEnd { get; private set; }

    /// <summary>Hours set aside for leaders over the whole course.</summary>
    public int LeaderHours { get; private set; }

    /// <summary>Hours set aside for employees over the whole course.</summary>
    public int EmployeeHours { get; private set; }

    /// <summary>In the order they were recorded; the first says where the course began.</summary>
    public IReadOnlyList<PhaseChange> PhaseChanges => phaseChanges;

    public IReadOnlyList<ProjectFacilitator> Facilitators => facilitators;

    /// <summary>Records that the process went to another phase. Needs the recorded changes to be loaded.</summary>
    /// <param name="on">The Danish date on which it happened.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="changeId">Names the change, so that sending it twice records it once; empty when it is sent once only.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.PhaseUnchanged"/>, <see cref="Rule.PhaseChangeInFuture"/>, <see cref="Rule.PhaseChangeBeforePrevious"/> or
    /// <see cref="Rule.PhaseChangeNeedsReason"/>, besides those of <see cref="FreeText"/>.
    /// </exception>
    public void MoveTo(Phase to, DateOnly on, Guid byId, DateTime at, string? reason, Guid changeId = default)
    {
        if (phaseChanges.Count == 0)
        {
            throw new InvalidOperationException("The recorded phase changes are not loaded.");
        }

        if (Choice.Known(to) == CurrentPhase)
        {
            throw new RuleBrokenException(Rule.PhaseUnchanged, to);
        }

        if (on > DanishTime.DateOf(at))
        {
            throw new RuleBrokenException(Rule.PhaseChangeInFuture);
        }

        var previous = phaseChanges.Max(change => change.On);
        if (on < previous)
        {
            throw new RuleBrokenException(Rule.PhaseChangeBeforePrevious, previous);
        }

        var why = FreeText.Optional(reason, ReasonMaxLength);
        if (why is null && PhaseChange.NeedsReason(CurrentPhase, to))
        {
            throw new RuleBrokenException(Rule.PhaseChangeNeedsReason);
        }

        phaseChanges.Add(new PhaseChange(CurrentPhase, to, on, byId, Moments.After(at, phaseChanges.Max(change => change.RecordedAt)), why, changeId));
        CurrentPhase = to;
        Sign(byId, at);
    }

    /// <summary>One who is assigned already keeps the date and signature of that. Needs the assignments to be loaded.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Assign(Guid facilitatorId, Guid byId, DateTime at)
    {
        if (facilitators.TrueForAll(facilitator => facilitator.UserId != facilitatorId))
        {
            facilitators.Add(new ProjectFacilitator(facilitatorId, byId, at));
            Sign(byId, at);
        }
    }

    /// <summary>Only those assigned to a project run its workshops. Needs the assignments to be loaded.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>.</exception>
    public void RequireFacilitators(IEnumerable<Guid> userIds)
    {
        if (userIds.Any(id => facilitators.TrueForAll(facilitator => facilitator.UserId != id)))
        {
            throw new RuleBrokenException(Rule.UnknownChoice);
        }
    }

    /// <summary>What a course plans lies near it: from a year before it to two years after.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.DateOutOfRange"/>.</exception>
    public DateOnly RequireNear(DateOnly date) => SensibleDate.Require(date, CourseStart.AddYears(-1), CourseEnd.AddYears(2));

    /// <summary>Notes, assessments and workshops belong to the phases the course supports.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PhaseOutsideCourse"/> or <see cref="Rule.UnknownChoice"/>.</exception>
    public void RequireInCourse(Phase phase)
    {
        if (!SupportedPhases.Contains(Choice.Known(phase)))
        {
            throw new RuleBrokenException(Rule.PhaseOutsideCourse, phase);
        }
    }
}
